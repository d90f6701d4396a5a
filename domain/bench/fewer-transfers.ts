/**
 * Prints how often the fewest transfers are fewer than what simpler ways suggest: `npx tsx domain/bench/fewer-transfers.ts`.
 *
 * 4,000 groups of 4 to 9 members with round balances, the same on every machine. "Largest first" pays the largest debt
 * to the largest credit again and again; "in the order of the ids" pays the first debt to the first credit, which is
 * what a list has to do that is to stay as it is while balances change.
 */
import { compareIds } from '../src/money/compare-ids.ts';
import { toMinorUnits, type MinorUnits } from '../src/money/minor-units.ts';
import { greedyTransfer } from '../src/settlement/greedy-transfer.ts';
import { suggestTransfers } from '../src/settlement/suggest-transfers.ts';
import { settle, unsettledOf, type Transfer, type Unsettled } from '../src/settlement/transfer.ts';
import { integerOf, randomFrom } from './random.ts';

type Balances = Record<string, MinorUnits>;

const groupCount = 4_000;
const random = randomFrom(4217);

function roundGroup(): Balances {
  const members = integerOf(random, 4, 9);
  const others = Array.from({ length: members - 1 }, () => integerOf(random, -10, 10) * 1_000);
  const all = [...others, -others.reduce((sum, amount) => sum + amount, 0)];
  return Object.fromEntries(all.map((amount, at) => [`member${at}`, toMinorUnits(amount)]));
}

function countOf(
  balances: Balances,
  next: (unsettled: readonly Unsettled[]) => Transfer | undefined,
): number {
  let left = unsettledOf(balances);
  let count = 0;
  for (let transfer = next(left); transfer !== undefined; transfer = next(left)) {
    left = settle(left, transfer);
    count += 1;
  }
  return count;
}

function firstById(unsettled: readonly Unsettled[]): Transfer | undefined {
  const [from] = unsettled.filter(({ balance }) => balance < 0).sort((a, b) => compareIds(a.id, b.id));
  const [to] = unsettled.filter(({ balance }) => balance > 0).sort((a, b) => compareIds(a.id, b.id));
  return from && to && { from: from.id, to: to.id, amount: Math.min(-from.balance, to.balance) };
}

const groups = Array.from({ length: groupCount }, roundGroup);
const fewest = groups.map((balances) => suggestTransfers(balances).length);
const total = fewest.reduce((sum, count) => sum + count, 0);

console.log(`${groupCount} groups of 4 to 9 members with round balances; ${total} transfers are the fewest`);
for (const [way, next] of [
  ['largest first', greedyTransfer],
  ['in the order of the ids', firstById],
] as const) {
  const counts = groups.map((balances) => countOf(balances, next));
  const longer = counts.filter((count, at) => count > (fewest[at] ?? 0)).length;
  const more = counts.reduce((sum, count) => sum + count, 0) - total;
  const percent = ((100 * longer) / groupCount).toFixed(1);
  console.log(
    `${way}: more in ${longer} of ${groupCount} groups (${percent} %), ${more} transfers more in all`,
  );
}
