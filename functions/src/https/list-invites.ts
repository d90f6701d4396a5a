import { listInvitesRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const listInvites = defineCallable('listInvites', listInvitesRequestSchema, async (request, uid) => {
  const [{ firestore }, store] = await Promise.all([
    import('../firestore/database.ts'),
    import('../invites/list-invites.ts'),
  ]);
  return store.listInvites(firestore(), { ...request, uid, nowMs: Date.now() });
});
