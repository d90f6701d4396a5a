/**
 * A number with up to two decimals, in hundredths: `1.5` is 150, `33,33` is 3,333. A comma and a point both serve as the
 * decimal mark; nobody groups the digits of shares or per cents.
 *
 * @returns null when the text is no such number, or one beyond `max`.
 */
export function readHundredths(text: string, max: number): number | null {
  const match = /^\s*(\d{0,6})(?:[.,](\d{0,2}))?\s*%?\s*$/.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [, whole = '', fraction = ''] = match;
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return hundredths <= max ? hundredths : null;
}

/** As short as it goes: 100 is `1`, 150 is `1.5`, 3,333 is `33.33`. */
export function formatHundredths(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(hundredths / 100));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
