import { cleanName, namePattern } from '@nbbang/domain/group/name-pattern';
import fc from 'fast-check';

/** Text as a person may type it. Firestore stores no lone surrogates, so none are made. */
export function typedText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .filter((made) => made.length <= maxLength && /\S/.test(made));
}

/** A name as the app writes it of what a person types, of any letters. */
export function typedName(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...Array.from('aéЖα가漢1-. 🍊'), '👨‍👩‍👧‍👦', '\u{a0}', '\u{200b}'),
  );
  return fc
    .string({ unit, minLength: 1, maxLength })
    .map(cleanName)
    .filter((name) => name.length <= maxLength && namePattern.test(name));
}
