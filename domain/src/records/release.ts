import * as v from 'valibot';

/**
 * The shape of what is stored that this code reads and writes. Raise it with a change that pages of before cannot read;
 * fields that are only added need no new one (docs/deploy.md).
 */
export const storedShape = 1;

/** `public/release`, which everybody may read and an admin writes. */
export const releaseSchema = v.strictObject({
  /** A page of an older shape asks to be opened anew. */
  minimumShape: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
