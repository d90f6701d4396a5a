/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Session, storeSession } from '../browser/store-session.ts';

/** 1.6 Mbps with 150 ms to the server, on a processor a quarter as fast: a phone on a train. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
const patienceMs = 60_000;

export type Load = {
  /** First contentful paint, and when the figures or the form stood, in milliseconds from the start. */
  paintMs: number;
  seenMs: number;
  /** Until they stood. */
  requests: number;
  kilobytes: number;
  /** Until a moment after they stood. */
  shift: number;
  longestTaskMs: number;
};

export type TracedRequest = { path: string; startMs: number; endMs: number | null; kilobytes: number };

declare global {
  interface Window {
    nbbangBench: { seen: number | null; shift: number; longest: number };
  }
}

/** Watches from inside the page when what `selector` names is there and has a size. */
function watch(selector: string): void {
  const bench = { seen: null as number | null, shift: 0, longest: 0 };
  window.nbbangBench = bench;
  const look = () => {
    const found = document.querySelector(selector);
    if (found !== null && found.getBoundingClientRect().height > 0) bench.seen = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // Node has a type of this name, which knows other kinds.
  const kindOf = (type: string) => ({ type, buffered: true }) as never;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) bench.shift += value;
    }
  }).observe(kindOf('layout-shift'));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe(kindOf('longtask'));
}

export type Visit = { path: string; selector: string; isOffline?: boolean };

/** One load of an address in a context that has whatever it has. */
export async function load(
  context: BrowserContext,
  { path, selector, isOffline = false }: Visit,
): Promise<{ load: Load; trace: TracedRequest[] }> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (!isOffline) await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // What runs this file names every function by it, also those that go to the page.
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await page.addInitScript(watch, selector);
    const requests = follow(session);
    await page.goto(path, { waitUntil: 'commit', timeout: patienceMs });
    await page.waitForFunction(() => window.nbbangBench.seen !== null, null, { timeout: patienceMs });
    // What comes right after the figures may move them.
    await page.waitForTimeout(1_500);
    return { load: await read(page, requests), trace: requests() };
  } finally {
    await page.close();
  }
}

async function read(page: Page, requests: () => TracedRequest[]): Promise<Load> {
  const { seen, shift, longest, paint } = await page.evaluate(() => ({
    ...window.nbbangBench,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const seenMs = seen ?? Number.NaN;
  const before = requests().filter(({ startMs }) => startMs <= seenMs);
  const came = before.filter(({ endMs }) => endMs !== null && endMs <= seenMs);
  return {
    paintMs: paint,
    seenMs,
    requests: before.length,
    kilobytes: came.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
    shift,
    longestTaskMs: longest,
  };
}

/** Every request that goes over the line, what comes from a cache not. */
function follow(session: CDPSession): () => TracedRequest[] {
  const all = new Map<string, TracedRequest & { isKept: boolean }>();
  let start = Number.NaN;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return;
    if (Number.isNaN(start)) start = timestamp;
    const { pathname } = new URL(request.url);
    const startMs = (timestamp - start) * 1_000;
    all.set(requestId, { path: pathname, startMs, endMs: null, kilobytes: 0, isKept: false });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => mark(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true || response.fromServiceWorker === true) mark(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = all.get(requestId);
    if (request === undefined) return;
    request.endMs = (timestamp - start) * 1_000;
    request.kilobytes = encodedDataLength / 1_000;
  });
  function mark(requestId: string): void {
    const request = all.get(requestId);
    if (request !== undefined) request.isKept = true;
  }
  return () => [...all.values()].filter(({ isKept }) => !isKept);
}

/** A device on which somebody is signed in, and nothing else is stored. */
export async function openDevice(
  browser: Browser,
  baseURL: string,
  session: Session | null,
  serviceWorkers: 'allow' | 'block',
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL, serviceWorkers, ignoreHTTPSErrors: true, locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
    ...{ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
  });
  if (session === null) return context;
  const page = await context.newPage();
  await storeSession(page, session);
  await page.close();
  return context;
}
