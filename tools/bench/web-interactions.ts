/// <reference lib="dom" />
import type { BrowserContext, Locator, Page } from '@playwright/test';

const slowdown = 4;
const patienceMs = 90_000;
/** What the browser still does of an interaction after its figure is known. */
const settleMs = 700;
const restMs = 4_000;

/** From a key or a touch to the next paint, in milliseconds, by what was done: the longest of each. */
export type Interactions = Record<string, number>;

declare global {
  interface Window {
    nbbangEvents: number[];
  }
}

/** The browser tells of what took 16 ms and more, in steps of 8. */
function watch(): void {
  window.nbbangEvents = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
      if ((entry.interactionId ?? 0) > 0) window.nbbangEvents.push(entry.duration);
    // Node has a type of this name, which knows other kinds.
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as never);
}

/** What one does most in a group, by touch and key, on a processor a quarter as fast. */
export async function interact(context: BrowserContext, groupPath: string): Promise<Interactions> {
  const page = await context.newPage();
  const found: Interactions = {};
  const measure = async (what: string, act: () => Promise<unknown>, shown: Locator): Promise<void> => {
    await page.evaluate(() => (window.nbbangEvents = []));
    await act();
    await shown.waitFor({ timeout: patienceMs });
    await page.waitForTimeout(settleMs);
    const durations = await page.evaluate(() => window.nbbangEvents);
    // None was told of: it took less than the browser tells.
    found[what] = Math.max(found[what] ?? 0, ...durations, 8);
  };
  try {
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await page.addInitScript(watch);
    await page.goto(groupPath, { timeout: patienceMs });
    await rows(page).first().waitFor({ timeout: patienceMs });
    await page.waitForFunction(() => performance.getEntriesByName('nbbang:first-screen').length > 0);
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-remembered'), null, {
      timeout: patienceMs,
    });
    // The code of the next screens comes when nothing else happens.
    await page.waitForTimeout(restMs);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await measureAll(page, measure);
  } finally {
    await page.close();
  }
  return found;
}

const rows = (page: Page): Locator => page.locator('[role="tabpanel"] li');

type Measure = (what: string, act: () => Promise<unknown>, shown: Locator) => Promise<void>;

async function measureAll(page: Page, measure: Measure): Promise<void> {
  const tab = (at: number) => page.getByRole('tab').nth(at);
  const panel = page.getByRole('tabpanel');
  const dialog = page.getByRole('dialog');
  const search = page.getByRole('searchbox');
  await measure('another tab', () => tab(1).click(), panel.locator('li').first());
  await measure('back to the list', () => tab(0).click(), rows(page).first());
  // Keys of the Latin alphabet: what an IME composes the browser does not tell of. The first fetches the history.
  await measure('the first letter of a search', () => search.press('q'), panel);
  await measure('each further letter', () => search.pressSequentially('uay', { delay: 400 }), panel);
  await measure('a search is taken back', () => search.press('Escape'), rows(page).first());
  await search.clear();
  await measure('an entry opens', () => rows(page).first().getByRole('button').click(), dialog);
  await measure('and closes', () => page.keyboard.press('Escape'), rows(page).first());
  const add = page.locator('a[href$="/expenses/new"]');
  await measure('the form opens', () => add.click(), dialog.locator('form'));
  const [amount, title] = [dialog.locator('input[name=amount]'), dialog.locator('input[name=title]')];
  await measure('a digit of the amount', () => amount.pressSequentially('12000', { delay: 300 }), dialog);
  await measure('a letter of the title', () => title.pressSequentially('Ferry', { delay: 300 }), dialog);
  const save = dialog.locator('button[type="submit"]');
  await measure('save', () => save.click(), rows(page).filter({ hasText: 'Ferry' }).first());
}
