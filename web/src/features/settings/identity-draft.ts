import * as v from 'valibot';
import { clearDraft, loadDraft, saveDraft } from '#data/local/drafts.ts';

/** Null: not touched, the group's own stands there. */
const valuesSchema = v.object({ name: v.nullable(v.string()), emoji: v.nullable(v.string()) });

export type IdentityValues = v.InferOutput<typeof valuesSchema>;

export const untouched: IdentityValues = { name: null, emoji: null };

export type IdentityDraft = {
  load: () => IdentityValues;
  save: (values: IdentityValues) => void;
  clear: () => void;
};

/** What was typed and is not the group's yet, kept across reloads and a refused write. */
export function identityDraft(uid: string, groupId: string): IdentityDraft {
  const key = `group-identity.${uid}.${groupId}`;
  return {
    load: () => {
      const parsed = v.safeParse(valuesSchema, loadDraft(key));
      return parsed.success ? parsed.output : untouched;
    },
    save: (values) => saveDraft(key, values),
    clear: () => clearDraft(key),
  };
}
