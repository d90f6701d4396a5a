import { nameCases } from '@nbbang/domain/testing/name-cases';

/** What may be nobody's name: as it was typed where that was not clean, and where it stays none. */
export const wrongNames: readonly (readonly [what: string, name: string])[] = nameCases.flatMap(
  ([what, typed, stored, isName]) => {
    if (!isName) return [[what, typed] as const];
    return isSeenByRules(typed, stored) ? [[what, typed] as const] : [];
  },
);

/** Composing, spaces at the ends and what asks for a picture are the app's: rules see what else is hidden. */
function isSeenByRules(typed: string, stored: string): boolean {
  const spaceless = (text: string) => text.normalize('NFC').replaceAll(/[ \u{a0}\u{3000}]|\u{fe0f}/gu, '');
  return spaceless(typed) !== spaceless(stored);
}
