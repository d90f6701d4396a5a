import { instantMsSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';

/** What triggers do, each by the name that its dead letters have. `replay-letter.ts` can do each of them again. */
const works = [
  'postExpense',
  'recordActivity',
  'recordComment',
  'recordGroupActivity',
  'purgeGroup',
] as const;
export type Work = (typeof works)[number];

/** The event of a trigger, and which of its works. One that does several things has a letter for each. */
export type Errand = {
  eventId: string;
  /** When the write happened that the event tells of. */
  eventAt: number;
  work: Work;
  /** Ids and times of the documents, enough to do the work again. */
  ids: Record<string, string>;
};

/**
 * `deadLetters/{eventId}-{work}`: work that ended without having been done. `why`: the error was `permanent`, or the event
 * had become `too old` for another try. Neither names, amounts nor messages: what is said of the error is its kind, its
 * code, the fields of a record that did not parse, and where in our program it arose.
 */
export const deadLetterSchema = v.strictObject({
  work: v.picklist(works),
  ids: v.record(v.string(), v.string()),
  eventId: v.string(),
  eventAt: instantMsSchema,
  why: v.picklist(['permanent', 'too old']),
  error: v.strictObject({
    name: v.string(),
    code: v.nullable(v.union([v.string(), v.number()])),
    fields: v.array(v.string()),
    place: v.nullable(v.string()),
  }),
  /** When it ended so for the first time, and the last time: a replay that fails counts too. */
  firstAt: instantMsSchema,
  lastAt: instantMsSchema,
  times: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type DeadLetter = v.InferOutput<typeof deadLetterSchema>;

export function letterId({ eventId, work }: Pick<Errand, 'eventId' | 'work'>): string {
  return `${eventId}-${work}`;
}
