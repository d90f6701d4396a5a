import { documentIdLength, memberIdLength, randomText } from '@nbbang/domain/group/random-text';

/** A uniform integer below `bound`, which is 256 at most. */
function randomBelow(bound: number): number {
  // Bytes from here on would favour the first numbers: they are drawn again.
  const biasedFrom = 256 - (256 % bound);
  for (;;) {
    const [byte = biasedFrom] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < biasedFrom) return byte % bound;
  }
}

export function newId(): string {
  return randomText(documentIdLength, randomBelow);
}

export function newMemberId(): string {
  return randomText(memberIdLength, randomBelow);
}
