/*
 * What the name of a person or a group is made of, so that no two that look alike are two names. The classes are code by
 * code: what a property of Unicode holds changes with its version. `firestore.rules` holds the whole pattern as a text of
 * RE2 (`\x{…}` for `\u{…}`); a test compares them.
 */

/** Spaces that a keyboard makes. All others, and line breaks, count as hidden. */
const spaces = String.raw` \u{a0}\u{3000}`;

/** ASCII, between which a word may change its alphabet: “(А) team”. */
const marks = String.raw`\u{21}-\u{2f}\u{3a}-\u{40}\u{5b}-\u{60}\u{7b}-\u{7e}`;

/** Joins emoji to one picture, and otherwise shows nothing. */
const joiner = String.raw`\u{200d}`;

/** Controls, soft hyphens, fillers, marks of direction, spaces without width, variation selectors, tags. */
const hidden = [
  String.raw`\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}-\u{180f}`,
  String.raw`\u{2000}-\u{200c}\u{200e}\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{2800}\u{3164}\u{fe00}-\u{fe0e}`,
  String.raw`\u{feff}\u{ffa0}\u{fff0}-\u{fffb}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`,
].join('');

/** What the joiner may stand between: pictures, their colours of skin, and what asks for a picture. */
const pictures = String.raw`\u{2190}-\u{27ff}\u{2900}-\u{2bff}\u{fe0f}\u{1f000}-\u{1faff}`;

/** Alphabets whose letters are taken for each other's. */
const latin = String.raw`A-Za-z\u{aa}\u{ba}\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2af}\u{1e00}-\u{1eff}\u{2c60}-\u{2c7f}\u{a720}-\u{a7ff}\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}`;
const greek = String.raw`\u{370}-\u{3ff}\u{1f00}-\u{1fff}`;
const cyrillic = String.raw`\u{400}-\u{52f}\u{1c80}-\u{1c8a}\u{a640}-\u{a69f}`;

/** One character of a word, of none of these alphabets; or several pictures joined to one. */
function besides(...alphabets: readonly string[]): string {
  return `(?:[^${spaces}${marks}${hidden}${joiner}${alphabets.join('')}]|[${pictures}](?:${joiner}[${pictures}])+)`;
}

/** From its first letter of one alphabet on, a word has none of the other two. */
const letters = [
  `[${latin}]${besides(greek, cyrillic)}*`,
  `[${greek}]${besides(latin, cyrillic)}*`,
  `[${cyrillic}]${besides(latin, greek)}*`,
].join('|');

const neutral = besides(latin, greek, cyrillic);

const word = `${neutral}*(?:${neutral}|${letters})`;

/** Words and marks, spaces between them; none at the end, so there is something to see. */
export const namePatternText = `^(?:(?:^[${spaces}]*|[${spaces}]+|[${spaces}]*[${marks}])${word}|[${spaces}]*[${marks}])+$`;

export const namePattern: RegExp = new RegExp(namePatternText, 'u');

const hiddenPattern = new RegExp(`[${hidden}]`, 'gu');
const picturePattern = new RegExp(`^[${pictures}]$`, 'u');
/** The signs of old and the keys, # and * too, that the sign which asks for a picture makes one of. */
const almostPicture = /^[\d#*\u{a9}\u{ae}\u{203c}\u{2049}\u{2122}\u{2139}\u{3030}\u{303d}\u{3297}\u{3299}]$/u;

/**
 * What was typed as it is stored: what shows nothing is gone, any white space is one space, composed (NFC). Whether it
 * is a name then, `nameProblem` says.
 */
export function cleanName(typed: string): string {
  const shown = typed
    .normalize('NFC')
    .replaceAll('\u{feff}', '')
    .replaceAll(/[\s\u{85}]/gu, ' ')
    .replaceAll(hiddenPattern, '');
  const kept: string[] = [];
  const all = Array.from(shown);
  for (const [at, character] of all.entries())
    if (isSeen(character, kept.at(-1) ?? '', all[at + 1] ?? '')) kept.push(character);
  return kept.join('').replaceAll(/ +/gu, ' ').normalize('NFC').trim();
}

/** A joiner between pictures, and a sign after what it makes a picture of, are seen; elsewhere they are not. */
function isSeen(character: string, before: string, after: string): boolean {
  if (character === '\u{200d}')
    return picturePattern.test(before) && after !== '\u{fe0f}' && picturePattern.test(after);
  if (character !== '\u{fe0f}') return true;
  return before !== '\u{fe0f}' && (picturePattern.test(before) || almostPicture.test(before));
}
