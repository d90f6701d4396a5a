import { createStore, type Readable } from './store.ts';

/**
 * Whether App Check vouches for this page. The server answers a request without its token, where that is enforced, just
 * as one for a group of others. So a refusal counts only where the page is vouched for, or need not be: the build has no
 * App Check, or the server has admitted something of this page without a token.
 *
 * | state | means |
 * | --- | --- |
 * | unneeded | this build has no App Check |
 * | waiting | nobody has asked for it, or the answer is on its way |
 * | verified | requests carry a token |
 * | failed | there is none: the script was blocked, or did not come |
 */
type VerificationState = 'unneeded' | 'waiting' | 'verified' | 'failed';

export type Verification = Readable<VerificationState> & {
  /** Begins, unless it has begun; after a failure once more. Returns at once and never throws. */
  want: () => void;
  /** The server has admitted a request. Where there was no token, none is needed. */
  noteAdmitted: () => void;
  /** Whether a refusal may be for want of a token, whatever was asked. */
  isDoubtful: () => boolean;
  /** Resolves when it is decided, or after a while: then the page goes on without. */
  settled: () => Promise<void>;
  /** Resolves once the page is verified, which may be never. */
  verified: () => Promise<void>;
};

export const unneeded: Verification = {
  read: () => 'unneeded',
  subscribe: () => () => undefined,
  want: () => undefined,
  noteAdmitted: () => undefined,
  isDoubtful: () => false,
  settled: () => Promise.resolve(),
  verified: () => Promise.resolve(),
};

/** @param attest resolves once requests carry a token. A script that is slow may let it resolve after `patienceMs`. */
export function createVerification(attest: () => Promise<void>, patienceMs: number): Verification {
  const state = createStore<VerificationState>('waiting');
  let isUnderWay = false;
  let isAdmitted = false;
  let tellAdmitted: () => void = () => undefined;
  const admitted = new Promise<void>((resolve) => (tellAdmitted = resolve));
  const isDoubtful = (): boolean => !isAdmitted && state.read() !== 'verified';

  const when = (isReached: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (isReached()) return resolve();
      const stop = state.subscribe(() => {
        if (!isReached()) return;
        stop();
        resolve();
      });
    });

  return {
    read: state.read,
    subscribe: state.subscribe,
    want() {
      if (isUnderWay || state.read() === 'verified') return;
      isUnderWay = true;
      state.write('waiting');
      attest().then(
        () => state.write('verified'),
        () => {
          isUnderWay = false;
          state.write('failed');
        },
      );
    },
    noteAdmitted() {
      isAdmitted = true;
      tellAdmitted();
    },
    isDoubtful,
    settled: () =>
      Promise.race([
        admitted,
        when(() => state.read() !== 'waiting'),
        new Promise<void>((resolve) => setTimeout(resolve, patienceMs)),
      ]),
    verified: () => when(() => state.read() === 'verified'),
  };
}

/**
 * Makes a write that was refused while nothing vouched for the page once more as soon as something does. Until then it
 * is not answered; the outbox has it.
 *
 * @throws what the write throws, once the refusal is one.
 */
export async function onceVerified(
  verification: Verification,
  isDenied: (error: unknown) => boolean,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDenied(error) || !verification.isDoubtful()) throw error;
    verification.want();
    await verification.verified();
    await write();
  }
}
