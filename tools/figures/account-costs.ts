import { dailyEvents, dailyWrites } from '../../functions/src/rates/limits.ts';

/** What a request makes Google count. */
type Usage = { reads: number; writes: number; deletes: number; invocations: number };

/**
 * List prices in USD of Firestore (asia-northeast3) and Cloud Run functions, beyond what is free. Fifty
 * invocations a second are taken to keep one instance busy, a vCPU with 256 MiB. Compare them with https://cloud.google.com/firestore/pricing and
 * https://cloud.google.com/run/pricing before you rely on the figures.
 */
const prices = {
  reads: 0.038 / 100_000,
  writes: 0.115 / 100_000,
  deletes: 0.013 / 100_000,
  invocations: 0.4 / 1_000_000 + 0.02 * (0.000_033_6 + 0.25 * 0.000_003_5),
} as const satisfies Usage;

/** One thing that a script does all day, and what it cost before and after accounts were counted. */
export type Attack = {
  name: string;
  /** Requests a second that it keeps up. */
  perSecond: number;
  /** Of one request that is let through. */
  before: Usage;
  /** The same; null: it is never let through any more. */
  after: Usage | null;
  /** Of one that is not. */
  refused: Usage;
  /** Requests a day that are let through; null: as many as it sends. */
  daily: number | null;
};

/** Seconds from the write that is too much to the pause that it brings, while a script goes on. */
export const overshootSeconds = 30;

const usage = (reads: number, writes: number, deletes = 0, invocations = 0): Usage => ({
  ...{ reads, writes, deletes, invocations },
});

/** The rules read the group; a denied request is billed for that. */
const deniedInGroup = usage(1, 0);
const tooManyCalls = usage(1, 0, 0, 1);

/** A document written by itself over and over takes some writes a second; many take as many as a script can send. */
const [manyDocuments, oneDocument] = [50, 5];

/** As `firestore.rules` bounds it. */
const listedExpenses = 500;

/** Reads and writes as they are counted in docs/ledger.md and in the code of each trigger and callable. */
export const attacks: readonly Attack[] = [
  {
    name: 'writes expenses, deletes and restores them, edits them in a circle',
    perSecond: manyDocuments,
    before: usage(5, 3.05, 0, 1),
    after: usage(5.05, 3.06, 0, 1),
    refused: deniedInGroup,
    daily: dailyWrites,
  },
  {
    name: 'deletes one deleted expense again and again',
    perSecond: 41,
    before: usage(5, 3.05, 0, 1),
    after: null,
    refused: deniedInGroup,
    daily: 0,
  },
  {
    name: 'comments, and deletes the comment (two requests)',
    perSecond: manyDocuments / 2,
    before: usage(5, 2, 1, 1),
    after: usage(13, 5, 1, 2),
    refused: usage(2, 0),
    daily: dailyEvents.comments / 2,
  },
  {
    name: 'renames its group',
    perSecond: oneDocument,
    before: usage(2, 2, 0, 1),
    after: usage(3, 3, 0, 1),
    refused: usage(0, 0),
    daily: dailyEvents.settings,
  },
  {
    name: 'makes groups',
    perSecond: manyDocuments,
    before: usage(3, 2, 0, 1),
    after: usage(5, 3, 0, 1),
    refused: usage(2, 0),
    daily: dailyEvents.groups,
  },
  {
    name: 'changes where money goes',
    perSecond: oneDocument,
    before: usage(1, 1),
    after: usage(3, 2, 0, 1),
    refused: deniedInGroup,
    daily: dailyEvents.payouts,
  },
  {
    name: 'changes its profile',
    perSecond: oneDocument,
    before: usage(0, 1),
    after: usage(2, 2, 0, 1),
    refused: usage(1, 0),
    daily: dailyEvents.profile,
  },
  {
    name: 'calls createInvite',
    perSecond: manyDocuments,
    before: usage(1, 1, 0, 1),
    after: usage(2, 2, 0, 1),
    refused: tooManyCalls,
    daily: 200,
  },
  {
    name: 'calls listInvites, of 200 invites',
    perSecond: manyDocuments,
    before: usage(201, 0, 0, 1),
    after: usage(202, 1, 0, 1),
    refused: tooManyCalls,
    daily: 2_000,
  },
  {
    name: 'guesses codes (joinGroup)',
    perSecond: manyDocuments,
    before: usage(1, 0, 0, 1),
    after: usage(2, 1, 0, 1),
    refused: tooManyCalls,
    daily: 200,
  },
  {
    name: 'lists a group of 10,000 expenses, as many as it may',
    perSecond: 5,
    before: usage(10_000, 0),
    after: usage(listedExpenses, 0),
    refused: usage(0, 0),
    daily: null,
  },
];

const secondsADay = 86_400;

/** In USD a day. `refused` is the part of `after` that requests cost which are not let through. */
export type DailyCosts = { before: number; after: number; refused: number; letThrough: number };

export function dailyCosts({ perSecond, before, after, refused, daily }: Attack): DailyCosts {
  const sent = perSecond * secondsADay;
  const most = daily === null ? sent : daily + (after === null ? 0 : perSecond * overshootSeconds);
  const letThrough = Math.min(sent, most);
  const costOfRefused = (sent - letThrough) * costOf(refused);
  return {
    before: sent * costOf(before),
    after: (after === null ? 0 : letThrough * costOf(after)) + costOfRefused,
    refused: costOfRefused,
    letThrough,
  };
}

function costOf({ reads, writes, deletes, invocations }: Usage): number {
  return (
    reads * prices.reads +
    writes * prices.writes +
    deletes * prices.deletes +
    invocations * prices.invocations
  );
}
