import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { isFree, originAt } from '../../tools/suite/ports.ts';
import m from '../../web/src/i18n/messages-ko.ts';
import { test } from './dev-fixture.ts';
import { findFile, saveAppended, saveReplaced } from './saved-files.ts';

/**
 * What `npm run dev` promises: a save of a function, a rule, a style and a message is live within seconds, and what was
 * typed stays. The times are printed, not asserted: what else the machine does must not decide.
 */
test.describe.configure({ mode: 'default', timeout: 120_000 });

test.afterEach(({ dev }, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.log(dev.output());
});

/** Saves, waits until `seen` answers `live`, and prints how long that took. */
async function live<Seen>(what: string, save: () => void, seen: () => Promise<Seen>, expected: Seen) {
  const savedMs = performance.now();
  save();
  await expect.poll(seen, { timeout: 60_000, intervals: [50], message: what }).toEqual(expected);
  console.log(`  ${what}: live after ${((performance.now() - savedMs) / 1000).toFixed(2)} s`);
}

test('a function is live each time it is saved, and a broken save changes nothing', async ({ dev }) => {
  const file = findFile(join(dev.dir, 'functions/src'), 'hello.ts');
  const saved = async (): Promise<unknown> => {
    const response = await fetch(`${originAt(dev.ports.emulators.hosting)}/api/hello`);
    return response.headers.get('x-saved');
  };
  const answer = 'response.status(status)';
  await live(
    'a function',
    () => saveReplaced(file, answer, `${answer}.set('x-saved', 'once')`),
    saved,
    'once',
  );

  saveReplaced(file, `.set('x-saved', 'once')`, `.set('x-saved', ;`);
  await expect.poll(() => dev.output()).toMatch(/hello\.ts:\d+:\d+/);
  expect(await saved()).toBe('once');

  await live('a function', () => saveReplaced(file, `'x-saved', ;`, `'x-saved', 'twice')`), saved, 'twice');
});

test('a rule is live each time it is saved, and a broken one is reported', async ({ dev }) => {
  const file = join(dev.dir, 'firestore.rules');
  const documents = 'match /databases/{database}/documents {';
  const rule = (condition: boolean) => `match /devLoop/{id} { allow read: if ${condition}; }`;
  const read = async (): Promise<number> => {
    const database = `${originAt(dev.ports.emulators.firestore)}/v1/projects/demo-nbbang/databases/(default)`;
    return (await fetch(`${database}/documents/devLoop/one`)).status;
  };
  expect(await read()).toBe(403);
  await live('a rule', () => saveReplaced(file, documents, `${documents}\n${rule(true)}`), read, 404);
  await live('a rule', () => saveReplaced(file, rule(true), rule(false)), read, 403);

  saveReplaced(file, rule(false), `${rule(false)} oops`);
  await expect.poll(() => dev.output()).toMatch(/^⚠ +firestore\.rules:\d+:\d+ - ERROR/m);

  saveReplaced(file, `${rule(false)} oops`, rule(false));
  await live('a rule', () => saveReplaced(file, rule(false), rule(true)), read, 404);
});

test('a style and a message are live in the open page, and what was typed stays', async ({ dev, page }) => {
  await page.goto(`${dev.url}/sign-up`);
  const email = page.getByLabel(m.auth.email, { exact: true });
  await email.fill('typed@example.test');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  for (const [name, property] of [
    ['base.css', '--base'],
    ['field.module.css', '--field'],
  ] as const) {
    const file = findFile(join(dev.dir, 'web/src/ui'), name);
    const seen = () =>
      page.evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key), property);
    for (const value of ['once', 'twice']) {
      await live(
        `a style (${name})`,
        () => saveAppended(file, `html { ${property}:${value} }\n`),
        seen,
        value,
      );
    }
  }
  const messages = join(dev.dir, 'web/src/i18n/messages-ko.ts');
  const title = page.getByRole('heading', { level: 1 });
  let shown = m.auth.signUpTitle;
  for (const value of ['한 번', '두 번']) {
    const save = () => saveReplaced(messages, `signUpTitle: '${shown}'`, `signUpTitle: '${value}'`);
    await live('a message', save, () => title.textContent(), value);
    shown = value;
  }

  await expect(email).toHaveValue('typed@example.test');
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('a second start in the checkout says where the first one is', ({ dev }) => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'start'], {
    cwd: dev.dir,
    encoding: 'utf8',
  });
  expect(stderr).toContain(`runs already and has its data in use: ${dev.url}`);
  expect(status).toBe(1);
});

test('Ctrl-C leaves no port taken', async ({ dev }) => {
  expect(await dev.stop()).toBe(0);
  const { emulators, web } = dev.ports;
  const free = await Promise.all([...Object.values(emulators), web].map(isFree));
  expect(free).not.toContain(false);
});
