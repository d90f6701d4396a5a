/**
 * What keyboards and copied text put in the place of a plain character: full-width forms, invisible direction
 * marks, all kinds of spaces, apostrophes, dashes, and signs of multiplication and division.
 *
 * Not NFKC, which would also turn `5²` into `52`.
 */
export function plainText(text: string): string {
  return withoutFullWidth(text)
    .replace(invisible, '')
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[\u00d7\u2715\u2716\u2217\u22c5]/g, '*')
    .replace(/[\u00f7\u2044\u2215]/g, '/');
}

const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

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
export function withoutFullWidth(text: string): string {
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
