import { cleanName } from './name-pattern.ts';

/**
 * Whether people would take one name for the other: letter case, white space, composed or decomposed Hangul, what is
 * hidden, and letters that look like those of the Latin alphabet make no difference.
 */
export function isSameName(a: string, b: string): boolean {
  return caseless(a) === caseless(b) || outline(a) === outline(b);
}

function caseless(name: string): string {
  return cleanName(cleanName(name).normalize('NFKC')).replaceAll('\u{fe0f}', '').toLowerCase();
}

/** Every letter as the Latin one that it looks like, capital and small apart: P is the Cyrillic Р, h is not. */
function outline(name: string): string {
  const shown = cleanName(cleanName(name).normalize('NFKC')).replaceAll('\u{fe0f}', '');
  return Array.from(shown, (letter) => looksLike.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}

/** Those of Greek and Cyrillic, and the figures and capitals that are one stroke or one ring. */
const looksLike = new Map([
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHlKMNOPTYX'),
  ...pairs('αβγικνορτυχ', 'aByiKvopTux'),
  ...pairs('АВЕЅЗІЈКМНОРСТУХҮҺԌԚԜ', 'ABES3lJKMHOPCTYXYhGQW'),
  ...pairs('авеѕзіјкмнорстухүһԁԛԝѵ', 'aBes3ijKMHopcTyxyhdqwv'),
  ...pairs('I1|ǀ0', 'llllO'),
]);

function pairs(letters: string, likeness: string): [string, string][] {
  const latin = Array.from(likeness);
  return Array.from(letters, (letter, at): [string, string] => [letter, latin[at] ?? letter]);
}
