import { revokeInviteRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const revokeInvite = defineCallable(
  'revokeInvite',
  revokeInviteRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../invites/revoke-invite.ts'),
    ]);
    return store.revokeInvite(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
