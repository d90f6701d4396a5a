import { groupSchema } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
import { forgetMember, writeMembers } from './group-write.ts';

const members = { owner, mina: account, minsu: nameOnly, gone: departed };
const percentage = (basisPoints: Record<string, number>) => ({ mode: 'percentage', basisPoints }) as const;

describe('forgetMember', () => {
  const forget = (settings: object) => {
    const group = makeGroup(members, settings);
    const write = writeMembers(group.members, ['uid-owner'], {
      updatedBy: 'uid-mina',
      updatedAt: createdAtMs,
    });
    return v.parse(groupSchema, { ...group, ...forgetMember(group, write, 'mina') });
  };

  it('names the member nowhere any more, and leaves the rest as it is', () => {
    const after = forget({
      weights: { mina: 200, minsu: 50 },
      defaultSplit: percentage({ mina: 4_000, minsu: 6_000 }),
    });
    expect(JSON.stringify(after)).not.toContain('"mina"');
    expect(after).toMatchObject({
      members: { owner, minsu: nameOnly, gone: departed },
      ...{ weights: { minsu: 50 }, defaultSplit: percentage({ minsu: 6_000 }) },
      ...{ departedIds: ['gone'], updatedBy: 'uid-mina' },
    });
  });

  it.each([
    ['percentages of nobody else', { defaultSplit: percentage({ mina: 10_000 }) }, { defaultSplit: null }],
    ['shares', { defaultSplit: { mode: 'shares' } }, { defaultSplit: { mode: 'shares' } }],
    ['nothing set', {}, {}],
    ['settings of others', { weights: { minsu: 50 } }, { weights: { minsu: 50 } }],
  ])('%s', (_, before, after) => {
    const { weights, defaultSplit } = forget(before);
    expect({ weights, defaultSplit }).toEqual({ weights: undefined, defaultSplit: undefined, ...after });
  });
});
