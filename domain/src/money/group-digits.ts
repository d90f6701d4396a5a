import { numberPattern } from './amount-tokens.ts';
import { numberMarksOf, type NumberMarks } from './number-marks.ts';
import { readTyped, type Notation } from './notation.ts';
import { maxTextLength, placeInTyped, plainText } from './typed-text.ts';

/** `marks`: the places in `text` of the marks that were put there, in ascending order. All else is as it was typed. */
export type GroupedText = { text: string; marks: readonly number[] };

/**
 * Groups the digits of what was typed, number by number, to be looked at: `12000+850` → `12,000+850`. What was typed stays
 * as it is, and a number in which somebody grouped already, or which divides by a mark that the locale does not use,
 * stays whole. Where the text with our marks would be read as anything else, it gets none.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function groupDigits(typed: string, notation: Notation): GroupedText {
  const bare = { text: typed, marks: [] };
  if (notation.kind === 'share' || typed.length > maxTextLength) return bare;
  const currency = notation.kind === 'amount' ? notation.currency : null;
  const grouped = withMarks(typed, numberMarksOf(currency, notation.locale));
  if (grouped.marks.length === 0) return bare;
  return readTyped(grouped.text, notation) === readTyped(typed, notation) ? grouped : bare;
}

function withMarks(typed: string, marks: NumberMarks): GroupedText {
  const places: number[] = [];
  let text = '';
  let copied = 0;
  for (const { 0: number, index } of plainText(typed).matchAll(new RegExp(numberPattern, 'g'))) {
    const start = placeInTyped(typed, index);
    // In digits of another script our marks would look foreign.
    if (!typed.startsWith(number, start)) continue;
    for (const place of groupPlaces(number, marks)) {
      text += typed.slice(copied, start + place);
      copied = start + place;
      places.push(text.length);
      text += marks.group;
    }
  }
  return { text: text + typed.slice(copied), marks: places };
}

/** More than any amount has; beyond it `BigInt` would do work for nothing. */
const maxDigits = 30;

/** Before which of its digits the locale has a mark. */
function groupPlaces(number: string, { formatter, group, decimal }: NumberMarks): number[] {
  const [whole = '', ...fractions] = number.split(decimal);
  const isPlain =
    /^[1-9]\d{3,}$/.test(whole) && whole.length <= maxDigits && /^\d*$/.test(fractions.join(''));
  if (!isPlain || fractions.length > 1 || group.length !== 1) return [];
  const places: number[] = [];
  let at = 0;
  for (const { type, value } of formatter.formatToParts(BigInt(whole))) {
    if (type === 'group') places.push(at);
    if (type === 'integer') at += value.length;
  }
  return places;
}
