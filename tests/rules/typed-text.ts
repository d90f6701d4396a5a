import fc from 'fast-check';

/** Text as a person may type it. Firestore stores no lone surrogates, so none are made. */
export function typedText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .filter((made) => made.length <= maxLength && /\S/.test(made));
}
