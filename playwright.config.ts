import { defineConfig } from '@playwright/test';
import { findChromium } from './tools/find-chromium.ts';

const origin = process.env['NBBANG_ORIGIN'] ?? 'http://127.0.0.1:5000';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.local/test/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'flows', testIgnore: ['**/alone/**', '**/large/**'] },
    // What measures time has the machine for itself, in the order of the names: the second turns the triggers off.
    { name: 'alone', testMatch: '**/alone/**/*.spec.ts', workers: 1, fullyParallel: false },
    // Groups of up to 100,000 expenses slow the emulators down for whatever comes after them.
    { name: 'large', testMatch: '**/large/**/*.spec.ts' },
    // Starts npm run dev itself, and needs nothing of the suite of the tests.
    { name: 'dev', testDir: 'tests/dev' },
  ],
  use: {
    baseURL: origin,
    browserName: 'chromium',
    launchOptions: await findChromium(),
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // Without the pictures, which cost more than everything else that is recorded: the pages themselves are in it.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
});
