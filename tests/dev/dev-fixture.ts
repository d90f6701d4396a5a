import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { copyCheckout } from './copy-checkout.ts';
import { type AppCommand, startApp } from './app-command.ts';

const startTimeoutMs = 180_000;

/** `npm run dev` in a copy of the checkout, one for all tests of a file. */
export const test = base.extend<object, { dev: AppCommand }>({
  dev: [
    // Playwright reads from this pattern that the fixture needs no other.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dir = copyCheckout();
      try {
        const dev = await startApp(dir, 'dev');
        await use(dev);
        await dev.stop();
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: startTimeoutMs },
  ],
});
