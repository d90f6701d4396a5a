/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { type HeaderRule, serveBuild } from '../bench/web-server.ts';
import { signUp, storeGroup } from '../bench/web-data.ts';
import { interact, type Interactions } from '../bench/web-interactions.ts';
import { type Load, load, openDevice, type TracedRequest } from '../bench/web-load.ts';
import type { Session } from '../browser/store-session.ts';
import { buildWeb } from '../build/build-web.ts';
import { runQuietly } from '../build/run-quietly.ts';
import { webEnv } from '../build/web-env.ts';
import { findChromium } from '../find-chromium.ts';
import { rootDir, suiteDir } from '../paths.ts';
import { portsAt, type SuitePorts } from '../suite/ports.ts';
import { startSuite } from '../suite/suite.ts';

const name = 'bench-web';
const projectId = 'demo-bench-web';
const ports = portsAt(23_000);
const many = 10_000;

type Screen = { name: string; path: string; selector: string; isSignedIn: boolean };
type Build = { label: string; url: string; stop: () => void };
/** `offline`: the third visit, without a line. A build that is not kept on the device fails there, and that is said. */
type Mode = 'cold' | 'warm' | 'offline';

/**
 * `npm run bench:web [-- --runs 7] [-- --against <git ref>] [-- --only <screen>] [-- --trace] [-- --interactions]`: how long the
 * built app takes to open on a slow line and a slow processor. Another ref is built and alternated with this one in the same run,
 * so that a change is a ratio. It prints medians and writes all of it to `.local/bench-web.json`. `--trace`: instead, every
 * request of one load. `--interactions`: instead, how long a group of 10,000 takes to answer a touch or a key.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '7' },
      against: { type: 'string' },
      trace: { type: 'boolean', default: false },
      only: { type: 'string' },
      interactions: { type: 'boolean', default: false },
    },
  });
  await buildWeb({ outDir: join(suiteDir(name), 'web'), projectId, ports });
  const other = values.against === undefined ? null : await buildRef(values.against);
  const suite = await startSuite({ name, projectId, ports, only: ['auth', 'firestore'] });
  Object.assign(process.env, suite.env);
  const found = await findChromium();
  // A context that forgives the certificate does not forgive it for service workers.
  const browser = await chromium.launch({ ...found, args: [...found.args, '--ignore-certificate-errors'] });
  const rules = headerRules();
  const builds: Build[] = [{ label: 'this', ...(await serveBuild(join(suiteDir(name), 'web'), rules)) }];
  if (other !== null) builds.push({ label: values.against ?? '', ...(await serveBuild(other, rules)) });
  try {
    const { session, screens } = await storeData(suite.origins.auth);
    const named = screens.filter((screen) => screen.name === values.only);
    const chosen =
      named.length > 0 ? named : screens.filter(({ name: screen }) => screen.includes(values.only ?? ''));
    if (values.interactions)
      await measureInteractions(browser, builds, screens, session, Number(values.runs));
    else if (values.trace) await printTrace(browser, builds[0], chosen[0], session);
    else await measureAll(browser, builds, chosen, session, Number(values.runs));
  } finally {
    for (const build of builds) build.stop();
    await browser.close();
    await suite.stop();
  }
  return 0;
}

async function storeData(authOrigin: string): Promise<{ session: Session; screens: Screen[] }> {
  const { initializeApp } = await import('firebase-admin/app');
  const { FieldValue, getFirestore } = await import('firebase-admin/firestore');
  const db = getFirestore(initializeApp({ projectId }, name));
  const { uid, session } = await signUp(authOrigin);
  const few = await storeGroup(db, uid, 10);
  const large = await storeGroup(db, uid, many);
  // Nobody writes so much in a day; the account is paused, and the page would say so.
  await db.doc(`rates/${uid}`).delete();
  for (const groupId of [few, large])
    await db.doc(`groups/${groupId}`).update({ pausedUntil: FieldValue.delete() });
  const balance = '[data-balance-minor]';
  const row = '[role="tabpanel"] li';
  const ofGroup = (groupId: string, count: number): Screen[] => [
    { name: `group, ${count}`, path: `/groups/${groupId}`, selector: row, isSignedIn: true },
    {
      name: `balances, ${count}`,
      path: `/groups/${groupId}/balances`,
      selector: row,
      isSignedIn: true,
    },
  ];
  const landing = { name: 'landing', path: '/', selector: 'form input', isSignedIn: false };
  const home = { name: 'home', path: '/', selector: `main ${balance}`, isSignedIn: true };
  return { session, screens: [landing, home, ...ofGroup(few, 10), ...ofGroup(large, many)] };
}

type Measured = Record<string, Record<string, Partial<Record<Mode, Load[]>>>>;

async function measureAll(
  browser: Browser,
  builds: readonly Build[],
  screens: readonly Screen[],
  session: Session,
  runs: number,
): Promise<void> {
  const measured: Measured = {};
  for (const screen of screens) {
    for (let at = 0; at < runs; at++)
      for (const build of builds) {
        const loads = await visitThrice(browser, build, screen, session);
        for (const [mode, one] of loads)
          ((measured[screen.name] ??= {})[build.label] ??= {})[mode] = [
            ...(measured[screen.name]?.[build.label]?.[mode] ?? []),
            one,
          ];
      }
    for (const build of builds)
      printRow(screen.name, build.label, measured[screen.name]?.[build.label] ?? {});
  }
  writeFileSync(join(rootDir, '.local/bench-web.json'), JSON.stringify(measured, null, 1));
  console.log('All of it is in .local/bench-web.json');
}

async function measureInteractions(
  browser: Browser,
  builds: readonly Build[],
  screens: readonly Screen[],
  session: Session,
  runs: number,
): Promise<void> {
  const path = screens.find((screen) => screen.name === `group, ${many}`)?.path ?? '/';
  const measured: Record<string, Interactions[]> = {};
  for (let at = 0; at < runs; at++)
    for (const build of builds) {
      const context = await openDevice(browser, build.url, session, 'block');
      (measured[build.label] ??= []).push(await interact(context, path));
      await context.close();
    }
  for (const [label, all] of Object.entries(measured))
    for (const what of Object.keys(all[0] ?? {})) {
      const figures = all.map((one) => one[what] ?? Number.NaN);
      console.log(
        `${what.padEnd(30)} ${label.padEnd(8)} ${median(figures)} ms, at most ${Math.max(...figures)}`,
      );
    }
}

async function visitThrice(
  browser: Browser,
  build: Build,
  { path, selector, isSignedIn }: Screen,
  session: Session,
): Promise<[Mode, Load][]> {
  const context = await openDevice(browser, build.url, isSignedIn ? session : null, 'allow');
  const loads: [Mode, Load][] = [];
  try {
    const visit = { path, selector };
    loads.push(['cold', (await load(context, visit)).load]);
    const keeps = await isKept(context);
    loads.push(['warm', (await load(context, visit)).load]);
    if (keeps) {
      await context.setOffline(true);
      loads.push(['offline', (await load(context, { ...visit, isOffline: true })).load]);
    }
  } finally {
    await context.close();
  }
  return loads;
}

/** Waits until the app is on the device; false where it does not keep itself there. */
async function isKept(context: Awaited<ReturnType<typeof openDevice>>): Promise<boolean> {
  const page = await context.newPage();
  try {
    await page.goto('/');
    return await page.evaluate(async () => {
      const given = new Promise<false>((resolve) => setTimeout(() => resolve(false), 15_000));
      return await Promise.race([navigator.serviceWorker.ready.then(() => true), given]);
    });
  } finally {
    await page.close();
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function printRow(screen: string, label: string, modes: Partial<Record<Mode, Load[]>>): void {
  for (const [mode, loads] of Object.entries(modes)) {
    const of = (figure: keyof Load) => median(loads.map((one) => one[figure]));
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
    console.log(
      `${screen.padEnd(16)} ${label.padEnd(8)} ${mode.padEnd(8)} paint ${seconds(of('paintMs'))}, ` +
        `seen ${seconds(of('seenMs'))}, ${of('requests')} requests, ${Math.round(of('kilobytes'))} kB, ` +
        `shift ${of('shift').toFixed(3)}, longest task ${Math.round(of('longestTaskMs'))} ms`,
    );
  }
}

async function printTrace(
  browser: Browser,
  build: Build | undefined,
  screen: Screen | undefined,
  session: Session,
): Promise<void> {
  if (build === undefined || screen === undefined) return;
  const context = await openDevice(browser, build.url, screen.isSignedIn ? session : null, 'block');
  const { load: figures, trace } = await load(context, screen);
  await context.close();
  for (const request of trace) console.log(lineOf(request));
  console.log(`seen after ${Math.round(figures.seenMs)} ms`);
}

const lineOf = ({ startMs, endMs, kilobytes, path }: TracedRequest) =>
  `${Math.round(startMs).toString().padStart(6)} ${(endMs === null ? '…' : String(Math.round(endMs))).padStart(6)} ms ` +
  `${kilobytes.toFixed(1).padStart(7)} kB  ${path}`;

/** Those of the suite: they admit its emulators. */
function headerRules(): HeaderRule[] {
  const { hosting } = JSON.parse(readFileSync(join(suiteDir(name), 'firebase.json'), 'utf8')) as {
    hosting: { headers: HeaderRule[] };
  };
  return hosting.headers;
}

/** Builds the web app of another commit, with the packages that are installed here. */
async function buildRef(ref: string): Promise<string> {
  const dir = join(suiteDir(name), 'other');
  const outDir = join(suiteDir(name), 'other-web');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const archive = execFileSync('git', ['archive', ref], { cwd: rootDir, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', dir], { input: archive });
  linkPackages(dir);
  await buildOther(dir, outDir, ports);
  return outDir;
}

/** The packages that are installed here, but the workspaces of the other commit. */
function linkPackages(dir: string): void {
  const [from, to] = [join(rootDir, 'node_modules'), join(dir, 'node_modules')];
  mkdirSync(join(to, '@nbbang'), { recursive: true });
  for (const entry of readdirSync(from).filter((one) => one !== '@nbbang'))
    symlinkSync(join(from, entry), join(to, entry));
  for (const part of ['domain', 'web', 'functions']) symlinkSync(join(dir, part), join(to, '@nbbang', part));
}

async function buildOther(dir: string, outDir: string, at: SuitePorts): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  await runQuietly(
    'the other web app',
    process.execPath,
    [vite, 'build', '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: join(dir, 'web'),
      env: { ...process.env, ...webEnv(projectId, at) },
    },
  );
}
