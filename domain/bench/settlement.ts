/**
 * Prints how long the suggested transfers take: `npx tsx domain/bench/settlement.ts`.
 *
 * The hard inputs are those with many sets that add up to 0 (small and round balances, opposite pairs), and those with
 * none (large balances). Every input is measured five times after a warm-up and the quickest counts: the others say
 * how busy the machine is. So `worst` is the hardest input.
 */
import { toMinorUnits, type MinorUnits } from '../src/money/minor-units.ts';
import { suggestRoundedTransfers } from '../src/settlement/suggest-rounded-transfers.ts';
import { suggestTransfers } from '../src/settlement/suggest-transfers.ts';
import { integerOf, randomFrom } from './random.ts';

type Balances = Record<string, MinorUnits>;

const random = randomFrom(2026);

const kinds: Record<string, () => number> = {
  'from −3 to 3': () => integerOf(random, -3, 3) || 1,
  'round thousands': () => (integerOf(random, -9, 9) || 1) * 1_000,
  'halves of a step': () => (integerOf(random, -9, 9) || 1) * 50,
  large: () => integerOf(random, -1_000_000_000, 1_000_000_000) || 1,
};

function balancesOf(members: number, amountOf: () => number): Balances {
  const amounts = Array.from({ length: members - 1 }, amountOf);
  const all = [...amounts, -amounts.reduce((sum, amount) => sum + amount, 0)];
  return Object.fromEntries(all.map((amount, at) => [`member${at}`, toMinorUnits(amount)]));
}

function pairsOf(members: number): Balances {
  const amounts = Array.from({ length: members / 2 }, (_, at) => 15 + 10 * at);
  const all = amounts.flatMap((amount) => [amount, -amount]);
  return Object.fromEntries(all.map((amount, at) => [`member${at}`, toMinorUnits(amount)]));
}

function measure(label: string, inputs: readonly Balances[], work: (balances: Balances) => unknown): void {
  inputs.slice(0, 50).forEach(work);
  const timesMs = inputs.map((balances) => {
    const runsMs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work(balances);
      return performance.now() - start;
    });
    return Math.min(...runsMs);
  });
  timesMs.sort((a, b) => a - b);
  const median = timesMs[timesMs.length >> 1] ?? 0;
  const worst = timesMs.at(-1) ?? 0;
  console.log(`${label.padEnd(48)} median ${median.toFixed(2)} ms   worst ${worst.toFixed(2)} ms`);
}

for (const [members, count] of [
  [12, 300],
  [13, 300],
  [100, 300],
] as const) {
  for (const [kind, amountOf] of Object.entries(kinds)) {
    const inputs = Array.from({ length: count }, () => balancesOf(members, amountOf));
    measure(`${members} members, ${kind}`, inputs, suggestTransfers);
    measure(`${members} members, ${kind}, in steps of 100`, inputs, (b) => suggestRoundedTransfers(b, 100));
  }
}
const pairs = Array.from({ length: 200 }, () => pairsOf(12));
measure('12 members, pairs', pairs, suggestTransfers);
measure('12 members, pairs, in steps of 10', pairs, (balances) => suggestRoundedTransfers(balances, 10));
