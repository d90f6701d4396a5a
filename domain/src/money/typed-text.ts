/** Nobody types more, and it bounds the time a pasted book takes. */
export const maxTextLength = 1_000;

/**
 * What keyboards and copied text put in the place of a plain character: full-width forms, digits of other scripts,
 * invisible direction marks, all kinds of spaces, apostrophes, dashes, and signs of multiplication and division.
 *
 * Arabic has a mark of its own for each purpose. U+066C groups, as an apostrophe does; U+066B, which can only be the
 * decimal mark, stays (`arabicDecimal`). The Arabic comma serves as either, as a comma does.
 *
 * Not NFKC, which would also turn `5²` into `52`.
 */
export function plainText(text: string): string {
  return withoutFullWidth(text)
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
    .replace(invisible, '')
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u02bc\u066c]/g, "'")
    .replace(/\u060c/g, ',')
    .replace(/[\u2010-\u2015\u2212\u2796\ufe58\ufe63]/g, '-')
    .replace(/[\u2795\ufe62]/g, '+')
    .replace(/[\u00d7\u2715\u2716\u2217\u22c5]/g, '*')
    .replace(/[\u00f7\u2044\u2215\u2797]/g, '/');
}

/** The Arabic decimal mark, which never groups. */
export const arabicDecimal = '\u066b';

const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The zeros of the scripts whose digits take one UTF-16 unit each, so that every place of a text stays where it was. */
const zeros = Array.from(
  '\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810',
  (zero) => zero.charCodeAt(0),
);

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = digit.length === 1 ? zeros.find((first) => first <= code && code < first + 10) : undefined;
  return zero === undefined ? digit : String(code - zero);
}

/**
 * The place in `text` of a place in its plain text, both in UTF-16 units: the same but for what is invisible, since
 * everything else is replaced one for one.
 */
export function placeInTyped(text: string, place: number): number {
  let hidden = 0;
  for (const { index } of text.matchAll(invisible)) {
    if (index - hidden >= place) break;
    hidden += 1;
  }
  return place + hidden;
}

/** In lower case, but of the same length: `İ` alone would become longer. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

/** U+FF01–U+FF5E are the printable characters of ASCII again, and some currency signs have a wide form too. */
function withoutFullWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\uffe0\uffe1\uffe5\uffe6]/g, (wide) => wideSigns.get(wide) ?? wide);
}

const wideSigns: ReadonlyMap<string, string> = new Map([
  ['\uffe0', '¢'],
  ['\uffe1', '£'],
  ['\uffe5', '¥'],
  ['\uffe6', '₩'],
]);
