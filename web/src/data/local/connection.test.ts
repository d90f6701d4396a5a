import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Answer = { come: () => void; fail: () => void };

/** The module as a page that was just opened has it, in a browser whose line a test answers for. */
async function open(forMs = 12_000) {
  vi.resetModules();
  const answers: Answer[] = [];
  const fetch = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        answers.push({ come: () => resolve(), fail: () => reject(new TypeError('failed to fetch')) });
      }),
  );
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const browser = { onLine: true };
  const events = new EventTarget();
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', browser);
  vi.stubGlobal('window', events);
  const connection = await import('./connection.ts');
  connection.watchConnection();
  await vi.advanceTimersByTimeAsync(forMs);
  const touch = () => events.dispatchEvent(new Event('pointerdown'));
  const answer = async (at: number, how: keyof Answer) => {
    answers[at]?.[how]();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { connection, fetch, page, browser, events, touch, answer };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('VITE_FIREBASE_CONFIG', '{"apiKey":"demo","projectId":"demo","authDomain":"demo"}');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('a page that nobody touches asks nothing', async () => {
  const { fetch } = await open();
  await pass(600_000);
  expect(fetch).not.toHaveBeenCalled();
});

test('a touch on a dead line is followed by the truth within five seconds, whatever was heard just before', async () => {
  for (const agoMs of [0, 500, 1_400, 5_000]) {
    const { connection, touch } = await open();
    connection.noteContact();
    await pass(agoMs);
    touch();
    await pass(4_900);
    expect([agoMs, connection.isConnected()]).toEqual([agoMs, false]);
  }
});

test('a page that opens on a line that refuses says so at once; silence counts only when the opening is over', async () => {
  const refusing = await open(0);
  refusing.connection.noteWaiting();
  await pass(1_500);
  await refusing.answer(0, 'fail');
  expect(refusing.connection.isConnected()).toBe(false);
  const silent = await open(0);
  silent.connection.noteWaiting();
  await pass(9_900);
  expect(silent.connection.isConnected()).toBe(true);
  await pass(200);
  expect(silent.connection.isConnected()).toBe(false);
});

test('what is heard meanwhile answers, and nothing is asked', async () => {
  const { connection, fetch, touch } = await open();
  connection.noteContact();
  touch();
  await pass(1_000);
  connection.noteContact();
  await pass(10_000);
  expect(fetch).not.toHaveBeenCalled();
  expect(connection.isConnected()).toBe(true);
});

test('a slow line answers late, and counts again from then on', async () => {
  const { connection, touch, answer } = await open();
  touch();
  await pass(3_000);
  expect(connection.isConnected()).toBe(false);
  await answer(0, 'come');
  expect(connection.isConnected()).toBe(true);
  await pass(60_000);
  expect(connection.isConnected()).toBe(true);
});

test('a dead line is tried again until it works, and then no more', async () => {
  const { connection, fetch, touch, answer } = await open();
  touch();
  await pass(0);
  await answer(0, 'fail');
  expect(connection.isConnected()).toBe(false);
  await pass(3_000);
  await answer(1, 'fail');
  await pass(3_000);
  await answer(2, 'come');
  expect(connection.isConnected()).toBe(true);
  await pass(60_000);
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('an old question that fails late says nothing of a line that has answered since', async () => {
  const { connection, touch, answer } = await open();
  touch();
  await pass(2_500 + 3_000);
  await answer(1, 'come');
  await answer(0, 'fail');
  expect(connection.isConnected()).toBe(true);
});

test('while nobody looks nothing is asked, and what was dead is asked when they look again', async () => {
  const { connection, fetch, page, touch, answer } = await open();
  touch();
  await pass(0);
  await answer(0, 'fail');
  page.visibilityState = 'hidden';
  await pass(60_000);
  expect(fetch).toHaveBeenCalledTimes(1);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  await answer(1, 'come');
  expect(connection.isConnected()).toBe(true);
});

test('that there is no network is noticed with whoever waits, where no event has told it', async () => {
  const { connection, fetch, browser, touch } = await open();
  browser.onLine = false;
  touch();
  expect(connection.isConnected()).toBe(false);
  await pass(60_000);
  expect(fetch).not.toHaveBeenCalled();
});

test('a cable that is pulled is told by the browser, and so is that it is back', async () => {
  const { connection, fetch, browser, events } = await open();
  const lost = vi.fn();
  connection.onDisconnected(lost);
  browser.onLine = false;
  events.dispatchEvent(new Event('offline'));
  expect(connection.isConnected()).toBe(false);
  expect(lost).toHaveBeenCalledTimes(1);
  await pass(60_000);
  expect(fetch).not.toHaveBeenCalled();
  browser.onLine = true;
  events.dispatchEvent(new Event('online'));
  expect(connection.isConnected()).toBe(true);
});
