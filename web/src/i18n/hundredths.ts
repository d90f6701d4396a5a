import { parseTypedShare } from '@nbbang/domain/money/notation';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';

export type HundredthsReading = { ok: true; hundredths: number } | { ok: false; problem: AmountProblem };

/**
 * A number with up to two decimals, in hundredths: `1.5` is 150, `33,33` is 3,333. A comma and a point both serve as the
 * decimal mark. One beyond `max` is refused.
 */
export function parseHundredths(text: string, max: number): HundredthsReading {
  const reading = parseTypedShare(text);
  if (!reading.ok) return reading;
  const { digits, scale } = reading.decimal;
  const hundredths = Number(digits) * 10 ** (2 - scale);
  if (hundredths <= max) return { ok: true, hundredths };
  return { ok: false, problem: { code: 'too-large', start: 0, end: text.length } };
}

/** As short as it goes: 100 is `1`, 150 is `1.5`, 3,333 is `33.33`. */
export function formatHundredths(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(hundredths / 100));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
