import { openDraft } from '@nbbang/domain/expense/split-draft';
import { memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { emptyForm } from './to-form.ts';

/** A form as it was kept when there were equal splits by one payer only. */
const formerSchema = v.strictObject({
  kind: v.picklist(['expense', 'transfer']),
  amountText: v.string(),
  title: v.string(),
  payer: memberIdSchema,
  date: v.string(),
  participants: v.array(memberIdSchema),
});

/** What is kept on a device may be older than the app: such a form in today's shape, anything else as it is. */
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
