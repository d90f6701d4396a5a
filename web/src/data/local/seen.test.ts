import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beginNews, isUnread, markSeen, seenUpTo } from './seen.ts';
import type { ActivityList, KnownActivity } from '#data/activity.ts';

const me = 'uid-me';
const by = (actorUid: string, at: number) => ({ actorUid, at });

const stored = new Map<string, string>();

beforeAll(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe('unread', () => {
  it.each([
    ['later than what was seen', by('uid-other', 11), 10, true],
    ['what was seen last', by('uid-other', 10), 10, false],
    ['earlier', by('uid-other', 9), 10, false],
    ['my own doing', by(me, 11), 10, false],
    ['before the group was first looked at', by('uid-other', 11), null, false],
  ])('%s', (_name, entry, seenMs, unread) => {
    expect(isUnread(entry, me, seenMs)).toBe(unread);
  });
});

describe('what has been seen', () => {
  it('never moves back, and is of one account and group', () => {
    expect(seenUpTo(me, 'g1')).toBeNull();
    markSeen(me, 'g1', 10);
    markSeen(me, 'g1', 4);
    expect(seenUpTo(me, 'g1')).toBe(10);
    expect([...stored]).toEqual([['nbbang.seen.uid-me.g1', '10']]);
    expect(seenUpTo(me, 'g2')).toBeNull();
    expect(seenUpTo('uid-other', 'g1')).toBeNull();
  });

  const list = (ats: readonly number[], fromServer: boolean): { status: 'ready'; value: ActivityList } => ({
    status: 'ready',
    value: { entries: ats.map((at) => entryAt(at)), more: false, isCut: false, fromServer },
  });

  it('begins with what the server knows at the first look, not with the cache', () => {
    beginNews(me, 'g3', list([], false));
    expect(seenUpTo(me, 'g3')).toBeNull();
    beginNews(me, 'g3', list([30, 20], true));
    expect(seenUpTo(me, 'g3')).toBe(30);
    beginNews(me, 'g3', list([40, 30], true));
    expect(seenUpTo(me, 'g3')).toBe(30);
    beginNews(me, 'g4', list([], true));
    expect(seenUpTo(me, 'g4')).toBe(0);
  });
});

function entryAt(at: number): KnownActivity {
  return {
    id: `e-${at}`,
    what: 'deleted',
    expenseId: 'e',
    revision: at,
    actorUid: 'uid-other',
    memberId: null,
    at,
    kind: 'transfer',
    title: '',
    amountMinor: toMinorUnits(1),
    currency: 'KRW',
    transfer: null,
    changes: [],
  };
}
