/** What ids and invite codes are made of, as `memberIdSchema` and the rules take them: 62 characters, 5.95 bits each. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** As long as the ids that Firestore makes: 119 bits, for what must differ from everything ever written. */
export const documentIdLength = 20;

/**
 * 71 bits: a member's id must differ only from those of the same group, 50 at most. It is the key of the member in
 * every expense, posting and history page, so it is as short as that allows. Those stored with 20 stay as they are.
 */
export const memberIdLength = 12;

/** `length` characters of A–Z, a–z, 0–9; `randomBelow(n)` gives a uniform integer from 0 to n − 1. */
export function randomText(length: number, randomBelow: (bound: number) => number): string {
  return Array.from({ length }, () => alphabet.charAt(randomBelow(alphabet.length))).join('');
}
