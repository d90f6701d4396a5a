import { expect, test } from 'vitest';
import { sharesOf } from '@nbbang/domain/expense/shares';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Split, SplitMode } from '@nbbang/domain/records/split';
import * as v from 'valibot';
import { chooseAdjusted, memberText, typeMemberText, type NumberedSplit } from './member-inputs.ts';
import {
  addLine,
  changeLine,
  extraText,
  lineText,
  removeLine,
  typeExtra,
} from '#features/expense-form/split/receipt/receipt-inputs.ts';
import { splitFormSchema, splitOf, withMode, type SplitForm, type SplitView } from './split-form.ts';
import { emptyForm } from '#features/expense-form/to-form.ts';

const view: SplitView = {
  expenseId: 'expense1',
  amountMinor: toMinorUnits(30_000),
  currency: 'KRW',
  locale: 'ko',
  weights: {},
};
const fresh = emptyForm('anna', ['anna', 'bert', 'carl'], '2026-11-22').split;

function numbered(form: SplitForm): NumberedSplit {
  const split = splitOf(form, view);
  if (split.mode === 'equal' || split.mode === 'items') throw new Error(`no numbers in ${split.mode}`);
  return split;
}

function items(form: SplitForm): Extract<Split, { mode: 'items' }> {
  const split = splitOf(form, view);
  if (split.mode !== 'items') throw new Error(`not a receipt: ${split.mode}`);
  return split;
}

const typed = (form: SplitForm, id: string, text: string) =>
  typeMemberText(form, numbered(form), id, text, view);

test.each<[SplitMode, string, string, object]>([
  ['shares', 'bert', '1.5', { weights: { anna: 100, bert: 150, carl: 100 } }],
  ['shares', 'bert', '0', { weights: { anna: 100, carl: 100 } }],
  ['percentage', 'bert', '33,34', { basisPoints: { bert: 3_334 } }],
  ['exact', 'bert', '5,000+500', { amountsMinor: { anna: 10_000, bert: 5_500, carl: 10_000 } }],
  ['exact', 'bert', '', { amountsMinor: { anna: 10_000, carl: 10_000 } }],
  ['exact', 'bert', '0', { amountsMinor: { anna: 10_000, bert: 0, carl: 10_000 } }],
  ['adjustment', 'bert', '-3,000', { adjustmentsMinor: { bert: -3_000 } }],
  ['adjustment', 'bert', '+3000', { adjustmentsMinor: { bert: 3_000 } }],
  ['adjustment', 'bert', '-', { adjustmentsMinor: {} }],
])('%s: %s typed as %j begins with what the mode shows', (mode, id, text, part) => {
  const form = typed(withMode(fresh, mode), id, text);
  expect(splitOf(form, view)).toMatchObject({ mode, ...part });
  expect(memberText(form, numbered(form), id, view)).toBe(text);
});

test('there and back: the texts of a mode are as they were typed', () => {
  const form = typed(typed(withMode(fresh, 'exact'), 'bert', '5,000+'), 'carl', '7,000');
  const back = withMode(withMode(withMode(form, 'percentage'), 'equal'), 'exact');
  expect(memberText(back, numbered(back), 'bert', view)).toBe('5,000+');
  expect(splitOf(back, view)).toEqual(splitOf(form, view));
});

test('who leaves an adjusted split and comes back has the adjustment again', () => {
  const form = typed(withMode(fresh, 'adjustment'), 'bert', '-3,000');
  const choose = (from: SplitForm, ids: string[]) => {
    const split = splitOf(from, view);
    if (split.mode !== 'adjustment') throw new Error(split.mode);
    return chooseAdjusted(from, split, ids, view);
  };
  const without = choose(form, ['anna', 'carl']);
  expect(splitOf(without, view)).toMatchObject({ participants: ['anna', 'carl'], adjustmentsMinor: {} });
  expect(splitOf(choose(without, ['anna', 'bert']), view)).toMatchObject({
    adjustmentsMinor: { bert: -3_000 },
  });
});

test('a receipt: lines come and go with their texts, extras count', () => {
  let form = withMode(fresh, 'items');
  form = changeLine(form, items(form), 0, { title: '김밥', amountText: '20,000', claimedBy: ['anna'] }, view);
  form = addLine(form, items(form));
  form = changeLine(form, items(form), 1, { title: '물', amountText: '1+' }, view);
  form = addLine(form, items(form));
  form = changeLine(form, items(form), 2, { title: '술', amountText: '7,000', claimedBy: ['bert'] }, view);
  form = typeExtra(form, items(form), 'tip', '3,000', view);
  form = removeLine(form, items(form), 1);
  const split = items(form);
  expect(split).toMatchObject({
    titles: ['김밥', '술'],
    amountsMinor: [20_000, 7_000],
    claimedBy: ['anna', 'bert'],
    tipMinor: 3_000,
  });
  expect([lineText(form, split, 1, view), extraText(form, split, 'tip', view)]).toEqual(['7,000', '3,000']);
  expect(extraText(form, split, 'tax', view)).toBe('');
  const shares = sharesOf('expense1', view.amountMinor, split);
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(30_000);
});

test('what is half typed can be kept and comes back', () => {
  let form = withMode(fresh, 'items');
  form = addLine(form, items(form));
  form = changeLine(form, items(form), 1, { amountText: '🍕' }, view);
  expect(v.parse(splitFormSchema, JSON.parse(JSON.stringify(form)))).toEqual(form);
});
