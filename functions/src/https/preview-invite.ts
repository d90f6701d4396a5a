import { previewInviteRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const previewInvite = defineCallable(
  'previewInvite',
  previewInviteRequestSchema,
  async ({ code }, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../invites/preview-invite.ts'),
    ]);
    return store.previewInvite(firestore(), { code, uid, nowMs: Date.now() });
  },
);
