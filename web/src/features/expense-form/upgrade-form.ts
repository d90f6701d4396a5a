import { openDraft } from '@nbbang/domain/expense/split-draft';
import { memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { emptyForm } from './to-form.ts';

/** The shape of a form from the time when every expense had one payer and an equal split. */
const formerSchema = v.strictObject({
  kind: v.picklist(['expense', 'transfer']),
  amountText: v.string(),
  title: v.string(),
  payer: memberIdSchema,
  date: v.string(),
  participants: v.array(memberIdSchema),
});

/** A draft on a device may be older than the app: brings an old form into today's shape, and leaves the rest. */
export function upgradeForm(kept: unknown): unknown {
  const parsed = v.safeParse(formerSchema, kept);
  if (!parsed.success) return kept;
  const { participants, ...form } = parsed.output;
  const isTransfer = form.kind === 'transfer';
  return {
    ...emptyForm(form.payer, participants, form.date),
    ...form,
    receiver: isTransfer ? (participants[0] ?? null) : null,
    split: { draft: openDraft({ mode: 'equal', participants }), texts: {} },
  };
}
