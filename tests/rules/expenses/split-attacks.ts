import { splitModes, type SplitMode } from '@nbbang/domain/records/split';
import { double, reference, type Fields } from 'firestore-rules-tools/emulator/fields';
import { expense, expensePath, group, groupPath, stored } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { among, revise } from '../writes.ts';
import { create, edit } from './owner-attempts.ts';
import { items, splits } from './splits.ts';

/** One field of each mode, all at once. */
const { mode: _mode, ...allInputs } = Object.assign({}, ...Object.values(splits)) as Fields;

/** Modes that have a number for each member, and where. */
const perMember = [
  ['shares', 'weights'],
  ['percentage', 'basisPoints'],
  ['exact', 'amountsMinor'],
] as const satisfies readonly (readonly [SplitMode, string])[];

const split = (name: string, changes: Fields): RoleAttempt[] => [
  create(`split by ${name}`, changes),
  edit(`splits it by ${name}`, changes),
];
const of = (mode: SplitMode, changes: Fields): Fields => ({ split: { ...splits[mode], ...changes } });
const lines = (count: number): Fields => ({
  titles: Array.from({ length: count }, () => ''),
  amountsMinor: Array.from({ length: count }, () => 1),
  claimedBy: Array.from({ length: count }, () => 'mAlice'),
});

/** Values that join prints like others; members beyond the group; columns that do not fit. */
export const splitAttacks: readonly RoleAttempt[] = [
  ...splitModes.flatMap((mode) => [
    ...splitModes
      .filter((other) => other !== mode)
      .flatMap((other) => split(`the inputs of ${mode} as ${other}`, of(mode, { mode: other }))),
    ...split(`the inputs of ${mode} with those of others`, { split: { ...allInputs, ...splits[mode] } }),
    ...split(`the mode ${mode} alone`, { split: { mode } }),
    ...split(`no mode, with the inputs of ${mode}`, of(mode, { mode: null })),
  ]),
  ...perMember.flatMap(([mode, field]) => [
    ...split(`${mode} of nobody`, of(mode, { [field]: {} })),
    ...split(`${mode} of somebody outside`, of(mode, { [field]: { mAlice: 100, mNobody: 100 } })),
    ...split(`${mode} of a departed member`, of(mode, { [field]: { mAlice: 100, mFrank: 100 } })),
    ...split(`${mode} in a list`, of(mode, { [field]: [100, 100] })),
    ...split(`${mode} in digits`, of(mode, { [field]: { mAlice: '100' } })),
    ...split(`${mode} of one in digits`, of(mode, { [field]: { mAlice: 100, mBob: '100' } })),
    ...split(`${mode} of two in one text`, of(mode, { [field]: { mAlice: '100,100' } })),
    ...split(`${mode} of two in one text, one of nobody`, of(mode, { [field]: { mAlice: '100,', mBob: 1 } })),
    ...split(`${mode} in a double`, of(mode, { [field]: { mAlice: 100, mBob: double(100) } })),
    ...split(`${mode} in a large double`, of(mode, { [field]: { mAlice: double(1e7) } })),
    ...split(`${mode} of a path`, of(mode, { [field]: { mAlice: reference('users/alice') } })),
    ...split(`${mode} below 0`, of(mode, { [field]: { mAlice: 100, mBob: -100 } })),
  ]),
  ...split(
    'adjustments of a participant twice',
    of('adjustment', { participants: ['mBob', 'mMinsu', 'mBob'] }),
  ),
  ...split('adjustments among nobody', of('adjustment', { participants: [], adjustmentsMinor: {} })),
  ...split(
    'an adjustment of somebody who takes no part',
    of('adjustment', { adjustmentsMinor: { mGina: 1 } }),
  ),
  ...split('an adjustment of 0', of('adjustment', { adjustmentsMinor: { mBob: 0 } })),
  ...split('an adjustment of minus 0', of('adjustment', { adjustmentsMinor: { mBob: -0 } })),
  ...split('an adjustment in digits', of('adjustment', { adjustmentsMinor: { mBob: '-5' } })),
  ...split(
    'an adjustment too far below 0',
    of('adjustment', { adjustmentsMinor: { mBob: -1_000_000_000_001 } }),
  ),
  ...[-100_000, 100_000, 1_000_000_000_000].flatMap((by) =>
    split(
      `an adjustment of ${by}, beyond the amount`,
      of('adjustment', { adjustmentsMinor: { mAlice: 1, mBob: by } }),
    ),
  ),
  ...split('adjustments in a list', of('adjustment', { adjustmentsMinor: [] })),
  ...split('51 lines', items(lines(51))),
  ...split('no lines', items(lines(0))),
  ...['titles', 'amountsMinor', 'claimedBy'].flatMap((column) => [
    ...split(`lines with a ${column} too few`, items({ ...lines(3), [column]: lines(2)[column] ?? null })),
    ...split(`lines with a ${column} too many`, items({ ...lines(3), [column]: lines(4)[column] ?? null })),
    ...split(`lines with a map of ${column}`, items({ [column]: { 0: 1, 1: 2 } })),
  ]),
  ...split('two titles in one', items({ titles: ['a\nb', ''] })),
  ...split('two titles in one, for two', items({ ...lines(2), titles: ['a\nb'] })),
  ...split('a line break behind a title', items({ titles: ['a', 'b\n'] })),
  ...split('a title that is a number', items({ titles: ['a', 5] })),
  ...split('a title that is nothing', items({ titles: ['a', null] })),
  ...split('a title of 61', items({ titles: ['a', '가'.repeat(61)] })),
  ...split('two claims in one', items({ claimedBy: ['mAlice;mBob', 'mBob'] })),
  ...split('a claim of nobody', items({ claimedBy: ['mAlice', ''] })),
  ...split('claims of somebody outside', items({ claimedBy: ['mAlice', 'mBob,mNobody'] })),
  ...split('claims of a departed member', items({ claimedBy: ['mAlice', 'mBob,mFrank'] })),
  ...split('a claim that is null', items({ claimedBy: ['mAlice', null] })),
  ...split('a claim that is a number', items({ claimedBy: ['mAlice', 12_345] })),
  ...split('claims in lists', items({ claimedBy: [{ ids: ['mAlice'] }, 'mBob'] })),
  ...split('an amount in digits', items({ amountsMinor: [1, '1'] })),
  ...split('two amounts in one text', items({ amountsMinor: [1, '1,1'] })),
  ...split('an amount of 0', items({ amountsMinor: [1, 0] })),
  ...['taxMinor', 'tipMinor', 'discountMinor'].flatMap((extra) => [
    ...split(`a ${extra} in digits`, items({ [extra]: '1' })),
    ...split(`a ${extra} in a double`, items({ [extra]: double(1) })),
    ...split(`a ${extra} below 0`, items({ [extra]: -1 })),
  ]),
  ...['mAlice', 'mMinsu'].map((id) => ({
    name: `brings a departed ${id} in by another mode`,
    as: 'owner' as const,
    request: revise('alice', { split: splits.items }),
    given: {
      [groupPath]: stored({ ...group, departedIds: ['mFrank', id] }),
      [expensePath]: { ...stored(expense), ...among('mBob') },
    },
  })),
];
