const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 22 characters of 62 hold 130.9 bits: nobody guesses a code. */
export const inviteCodeLength = 22;
export const memberIdLength = 20;

/** `length` characters of A–Z, a–z, 0–9; `randomBelow(n)` gives a uniform integer from 0 to n − 1. */
export function randomText(length: number, randomBelow: (bound: number) => number): string {
  return Array.from({ length }, () => alphabet.charAt(randomBelow(alphabet.length))).join('');
}
