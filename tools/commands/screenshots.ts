import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userSchema } from '@nbbang/domain/records/user';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';
import { rootDir } from '../paths.ts';
import { demoGroupId } from '../seed/demo-records.ts';
import { demoAccount } from '../seed/seed-demo.ts';
import { requireRunningApp } from '../suite/running-app.ts';

const outDir = join(rootDir, '.local/screenshots');

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 860 },
] as const;
const languages = userSchema.entries.language.options;
const themes = ['light', 'dark'] as const;

const before = {
  landing: '/',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  join: '/join/NNNNNNNNNNNNNNNNNNNNNN',
};
const group = `/groups/${demoGroupId}`;
const after = {
  home: '/',
  'new-group': '/groups/new',
  expenses: group,
  search: `${group}?kind=expense&min=10000`,
  balances: `${group}/balances`,
  statistics: `${group}/statistics`,
  activity: `${group}/activity`,
  members: `${group}/members`,
  'group-settings': `${group}/settings`,
  'new-expense': `${group}/expenses/new`,
  account: '/account',
  'not-found': '/no/such/page',
};

/**
 * `npm run screenshots [-- <origin>]`: every screen of the running app in both languages, themes and
 * sizes, as the demo account, into `.local/screenshots`.
 */
export async function run([given]: readonly string[]): Promise<number> {
  const origin = given ?? (await requireRunningApp()).url;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const browser = await chromium.launch(await findChromium());
  try {
    for (const viewport of sizes)
      for (const language of languages)
        for (const theme of themes) await shootAll(browser, { origin, viewport, language, theme });
  } finally {
    await browser.close();
  }
  console.log(`Screenshots are in ${outDir}`);
  return 0;
}

type Setting = {
  origin: string;
  viewport: (typeof sizes)[number];
  language: (typeof languages)[number];
  theme: (typeof themes)[number];
};

async function shootAll(browser: Browser, { origin, viewport, language, theme }: Setting): Promise<void> {
  const context = await browser.newContext({
    viewport,
    baseURL: origin,
    locale: language,
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Seoul',
  });
  const page = await context.newPage();
  const shoot = async (name: string, path: string) => {
    await page.goto(path);
    // The figures of home come last, group by group.
    if (name === 'home') await page.locator('main [data-balance-minor]').first().waitFor();
    await settled(page);
    await page.screenshot({ path: join(outDir, `${name}-${viewport.width}-${language}-${theme}.png`) });
  };
  for (const [name, path] of Object.entries(before)) await shoot(name, path);
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(demoAccount.email);
  await page.locator('input[type=password]').fill(demoAccount.password);
  await page.keyboard.press('Enter');
  await page.locator('a[href="/groups/new"]').first().waitFor();
  for (const [name, path] of Object.entries(after)) await shoot(name, path);
  await context.close();
}

/** A heading stands, nothing is being waited for and the fonts have come. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction('document.querySelectorAll("main [role=status][aria-label]").length === 0');
  await page.waitForFunction('document.fonts.status === "loaded"');
}
