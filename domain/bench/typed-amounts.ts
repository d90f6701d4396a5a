/**
 * Prints how long `parseAmount` and `groupDigits` take for what nobody should type: `npx tsx domain/bench/typed-amounts.ts`.
 *
 * Every text is read five times after a warm-up and the quickest counts.
 */
import { groupDigits } from '../src/money/group-digits.ts';
import { parseAmount } from '../src/money/parse-amount.ts';
import { integerOf, randomFrom } from './random.ts';

const random = randomFrom(12_000);
const characters = Array.from("0123456789.,+-*x×/÷() ₩€원천만억'’\u00a0\u200f\u0000\n🍞é½²");

const anyText = (length: number) =>
  Array.from({ length }, () => characters[integerOf(random, 0, characters.length - 1)]).join('');

const hostile: Record<string, string[]> = {
  'random, up to 40 characters': Array.from({ length: 2_000 }, () => anyText(integerOf(random, 0, 40))),
  'random, 1,000 characters': Array.from({ length: 300 }, () => anyText(480)),
  'random, 10,000 characters': Array.from({ length: 50 }, () => anyText(10_000)),
  '1,000 characters of one piece': [
    ...[
      '9',
      '9,',
      '9 ',
      '9*',
      '1/',
      '1/3+',
      '(',
      '((',
      '1+(',
      '만',
      '9천',
      ' ',
      '₩',
      '\u200f',
      '0.1+',
      '9.',
      "9'",
    ],
  ].map((piece) => `${piece.repeat(Math.floor(996 / piece.length))}9`),
  '10,000 characters of one piece': ['9', '9,', '9 ', '9*', '(', '\u200f', '🍞', ' '].map((piece) =>
    piece.repeat(10_000),
  ),
};

const works = {
  parseAmount: (text: string) => parseAmount(text, 'EUR', 'fr'),
  groupDigits: (text: string) => groupDigits(text, { kind: 'amount', currency: 'EUR', locale: 'fr' }),
};

for (const [label, texts] of Object.entries(hostile)) {
  for (const [name, work] of Object.entries(works)) {
    texts.slice(0, 100).forEach(work);
    const timesMs = texts.map((text) => {
      const runsMs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        work(text);
        return performance.now() - start;
      });
      return Math.min(...runsMs);
    });
    timesMs.sort((a, b) => a - b);
    const median = timesMs[timesMs.length >> 1] ?? 0;
    const worst = timesMs.at(-1) ?? 0;
    console.log(
      `${name.padEnd(12)} ${label.padEnd(32)} median ${median.toFixed(3)} ms   worst ${worst.toFixed(3)} ms`,
    );
  }
}
