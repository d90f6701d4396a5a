import * as v from 'valibot';
import { idSchema, instantMsSchema } from './fields.ts';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Calls of one callable in the minute and in the day that it was called last; both are counted from 1970 on, in UTC. */
export const callCountSchema = v.object({
  minute: countSchema,
  inMinute: countSchema,
  day: countSchema,
  inDay: countSchema,
});

/**
 * `rates/{uid}`: what an account does that costs. Nobody reads it but functions, and the rule that lets it make a group.
 * `pausedUntil`: it wrote too much and writes nothing until then. Each of its groups says the same, once
 * `groupsPausedUntil` has come to it.
 * Firestore deletes the document some time after `expiresAt`.
 */
export const rateSchema = v.object({
  calls: v.optional(v.record(v.string(), callCountSchema), {}),
  pausedUntil: v.optional(instantMsSchema, 0),
  groupsPausedUntil: v.optional(instantMsSchema, 0),
  expiresAt: instantMsSchema,
});

/**
 * `rates/{uid}/days/{YYYY-MM-DD}`: what the account wrote on one day of UTC. `events` are names of writes, by kind: a name
 * that comes twice counts once. `groups` says how many entries of activity a group has of it that day, as they were
 * counted last: that many writes at least.
 */
export const rateDaySchema = v.object({
  events: v.optional(v.record(v.string(), v.array(v.string())), {}),
  groups: v.optional(v.record(idSchema, countSchema), {}),
  expiresAt: instantMsSchema,
});

export type CallCount = v.InferOutput<typeof callCountSchema>;
export type Rate = v.InferOutput<typeof rateSchema>;
export type RateDay = v.InferOutput<typeof rateDaySchema>;
