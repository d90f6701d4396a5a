const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Bytes from here on would favour the first letters: they are drawn again. */
const unbiasedBelow = 256 - (256 % alphabet.length);

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < unbiasedBelow && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** A document id like Firestore's own: 20 letters and digits, about 119 bits. */
export function newId(): string {
  return randomText(20);
}

/** A member's id within its group: 12 letters and digits. */
export function newMemberId(): string {
  return randomText(12);
}
