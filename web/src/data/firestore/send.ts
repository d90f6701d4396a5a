import { onceVerified } from '#data/base/verification.ts';
import { verification } from '#data/firebase-app.ts';
import { noteContact, noteWaiting } from '#data/local/connection.ts';
import { isStoreDead, noteDead, noteNotTaken, noteTaken } from '#data/local/store-health.ts';
import { askCache } from './fetch.ts';
import { codeOf, isDenied } from './firestore.ts';
import { isRefusal, waitsMs } from './try-again.ts';

/** Unless the line is dead, a write is answered sooner. */
const answerMs = 1_000;
/** Without a network the SDK says so at once, so that costs nothing. */
const longestAskMs = 5_000;

/**
 * Makes a write. One that was refused while nothing vouched for this page is made once more as soon as something does; one
 * that this device did not take, until it does. Where the page has to be opened anew for that, it is never answered.
 *
 * @throws FirestoreError what the server refuses it for.
 */
export async function send(write: () => Promise<void>): Promise<void> {
  const name = Symbol('write');
  const waits = waitsMs();
  for (;;) {
    const silence = setInterval(noteWaiting, answerMs);
    try {
      const written = onceVerified(verification, isDenied, write);
      void checkQueue();
      await written;
      verification.noteAdmitted();
      noteContact();
      noteTaken(name);
      return;
    } catch (error) {
      if (isRefusal(error)) {
        noteTaken(name);
        throw error;
      }
      console.warn('a write was not taken', error);
      noteNotTaken(name);
      await checkQueue();
      if (isStoreDead()) return new Promise(() => undefined);
    } finally {
      clearInterval(silence);
    }
    await pause(waits.next().value);
  }
}

/**
 * Asks the server until it answers.
 *
 * @throws FirestoreError what the server refuses to say it for.
 */
export async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const waits = waitsMs(longestAskMs);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (isRefusal(error)) throw error;
    }
    noteWaiting();
    await pause(waits.next().value);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** On a slow device a task may stand in the queue for a while. Waited for twice: a page that was frozen finds the first over. */
const queuePatienceMs = 5_000;
let checking: Promise<void> | undefined;

/**
 * Finds out whether the queue of the SDK, in which everything stands, still goes on: an error of its own ends it, and a
 * database that never answers holds it up. Asks for nothing of the server.
 */
function checkQueue(): Promise<void> {
  checking ??= hasQueueEnded().then((hasEnded) => {
    checking = undefined;
    if (hasEnded) noteDead();
  });
  return checking;
}

async function hasQueueEnded(): Promise<boolean> {
  const patience = async (): Promise<boolean> => {
    for (const _ of [1, 2]) await pause(queuePatienceMs);
    return true;
  };
  const answer = async (): Promise<boolean> => {
    try {
      await askCache();
      return false;
    } catch (error) {
      return codeOf(error) === null;
    }
  };
  return Promise.race([answer(), patience()]);
}

// Whatever ends the queue is caught by nobody.
addEventListener('unhandledrejection', () => void checkQueue());
