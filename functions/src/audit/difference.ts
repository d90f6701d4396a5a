import * as v from 'valibot';

/** What is kept of the expenses of a group, and can be wrong. */
const subjects = ['totals', 'statistics', 'history', 'posting', 'activity'] as const;

/**
 * One document that is not what the expenses say. `id` is that of the document, of a row of the history that of its
 * expense. `fields` are the top-level fields that differ; of a document that cannot be read, those that do not parse.
 * Ids and names of fields alone: no amount, no name.
 */
export const differenceSchema = v.strictObject({
  subject: v.picklist(subjects),
  id: v.string(),
  how: v.picklist(['missing', 'extra', 'unreadable', 'differs']),
  fields: v.array(v.string()),
});
export type Difference = v.InferOutput<typeof differenceSchema>;

/** As one line for a person. */
export function differenceLine({ subject, id, how, fields }: Difference): string {
  return `${subject} ${id}: ${how}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`;
}
