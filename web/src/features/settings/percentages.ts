import { convertSplit } from '@nbbang/domain/expense/convert-split';
import { weightOf } from '@nbbang/domain/group/weight-of';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { Group } from '@nbbang/domain/records/group';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import { allBasisPoints } from '@nbbang/domain/records/split';
import { formatHundredths, parseHundredths } from '#i18n/hundredths.ts';

/** What stands beside each member: a number of per cent as it was typed, empty for none. */
export type PercentTexts = Readonly<Record<MemberId, string>>;

export type Percentages = {
  basisPoints: Record<MemberId, number>;
  /** In basis points; positive: too much. */
  offBy: number;
  /** Whose text is no number from 0 to 100, and why. */
  unread: readonly { id: MemberId; problem: AmountProblem }[];
};

/** The group's percentages of these members or, where there are none, what everybody's household comes to. */
export function startPercentages(groupId: string, group: Group, ids: readonly MemberId[]): PercentTexts {
  const basisPoints =
    group.defaultSplit?.mode === 'percentage'
      ? group.defaultSplit.basisPoints
      : byWeight(groupId, group, ids);
  return Object.fromEntries(
    ids.map((id) => [id, basisPoints[id] === undefined ? '' : formatHundredths(basisPoints[id])]),
  );
}

function byWeight(
  groupId: string,
  group: Group,
  ids: readonly MemberId[],
): Readonly<Record<MemberId, number>> {
  const weights = Object.fromEntries(ids.map((id) => [id, weightOf(group, id)]));
  const context = { expenseId: groupId, amountMinor: zeroMinor };
  const { split } = convertSplit({ mode: 'shares', weights }, 'percentage', context);
  return split.mode === 'percentage' ? split.basisPoints : {};
}

/** Reads what was typed; 0 is nobody's part. */
export function readPercentages(texts: PercentTexts, ids: readonly MemberId[]): Percentages {
  const read = ids.flatMap((id) => {
    const text = texts[id] ?? '';
    return text.trim() === '' ? [] : [{ id, reading: parseHundredths(text, allBasisPoints) }];
  });
  const numbers = read.flatMap(({ id, reading }) =>
    reading.ok && reading.hundredths > 0 ? [[id, reading.hundredths] as const] : [],
  );
  return {
    basisPoints: Object.fromEntries(numbers),
    offBy: numbers.reduce((sum, [, points]) => sum + points, -allBasisPoints),
    unread: read.flatMap(({ id, reading }) => (reading.ok ? [] : [{ id, problem: reading.problem }])),
  };
}
