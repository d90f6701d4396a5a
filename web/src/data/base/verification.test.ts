import { describe, expect, test, vi } from 'vitest';
import { createVerification, onceVerified, unneeded } from './verification.ts';

const denied = new Error('permission-denied');
const isDenied = (error: unknown) => error === denied;

/** An attestation that the test ends itself. */
function attestation() {
  const attempts: { succeed: () => void; fail: () => void }[] = [];
  const attest = () =>
    new Promise<void>((resolve, reject) => {
      attempts.push({ succeed: resolve, fail: () => reject(new Error('blocked')) });
    });
  return { attempts, verification: createVerification(attest, 10) };
}

describe('whether a refusal may come from App Check', () => {
  test('where the build has none it never does', () => {
    expect(unneeded.isDoubtful()).toBe(false);
  });

  test('until there is a token, and where there is none, it may', async () => {
    const { attempts, verification } = attestation();
    expect(verification.isDoubtful()).toBe(true);
    verification.want();
    attempts[0]?.fail();
    await verification.settled();
    expect(verification.read()).toBe('failed');
    expect(verification.isDoubtful()).toBe(true);
    verification.want();
    attempts[1]?.succeed();
    await verification.verified();
    expect(verification.isDoubtful()).toBe(false);
  });
});

test('where the server has admitted something without a token a refusal is one', async () => {
  const { verification } = attestation();
  verification.want();
  verification.noteAdmitted();
  await verification.settled();
  expect(verification.isDoubtful()).toBe(false);
  const write = () => Promise.reject(denied);
  await expect(onceVerified(verification, isDenied, write)).rejects.toBe(denied);
});

test('it begins once, however many ask, and not again once it is verified', async () => {
  const { attempts, verification } = attestation();
  verification.want();
  verification.want();
  expect(attempts).toHaveLength(1);
  attempts[0]?.succeed();
  await verification.verified();
  verification.want();
  expect(attempts).toHaveLength(1);
});

test('nobody waits for a script that never comes', async () => {
  const { verification } = attestation();
  verification.want();
  await verification.settled();
  expect(verification.read()).toBe('waiting');
});

describe('a write that is refused', () => {
  test('is refused where the page is vouched for, or need not be', async () => {
    const write = vi.fn(() => Promise.reject(denied));
    await expect(onceVerified(unneeded, isDenied, write)).rejects.toBe(denied);
    const { attempts, verification } = attestation();
    verification.want();
    attempts[0]?.succeed();
    await verification.verified();
    await expect(onceVerified(verification, isDenied, write)).rejects.toBe(denied);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('waits, and is made again, where nothing vouched for the page', async () => {
    const { attempts, verification } = attestation();
    const write = vi.fn<() => Promise<void>>().mockRejectedValueOnce(denied).mockResolvedValue();
    const sent = onceVerified(verification, isDenied, write);
    await vi.waitFor(() => expect(attempts).toHaveLength(1));
    expect(write).toHaveBeenCalledTimes(1);
    attempts[0]?.succeed();
    await sent;
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('for another reason is refused at once', async () => {
    const { attempts, verification } = attestation();
    const other = new Error('invalid');
    await expect(onceVerified(verification, isDenied, () => Promise.reject(other))).rejects.toBe(other);
    expect(attempts).toHaveLength(0);
  });
});
