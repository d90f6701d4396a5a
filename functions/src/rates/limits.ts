/**
 * What one account may do. Nobody who shares costs comes near any of it; a script does within seconds. Figures in money are
 * printed by `npm run figures -- costs`.
 */

/** Writes of an account in a day, over all of its groups, that leave an entry of activity: of expenses, above all. */
export const dailyWrites = 3_000;

/** Writes of expenses in a group after which it is counted who made them. That many in each group may pass unseen. */
export const countedEvery = 100;

/** Other writes of an account in a day, by kind. A comment and its deletion are two. */
export const dailyEvents = {
  groups: 50,
  comments: 600,
  settings: 600,
  payouts: 100,
  profile: 100,
} as const;

export type EventKind = keyof typeof dailyEvents;

/** Calls of one callable by one account. */
export type CallLimits = { perMinute: number; perDay: number };
