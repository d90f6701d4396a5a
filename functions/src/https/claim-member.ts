import { claimMemberRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const claimMember = defineCallable('claimMember', claimMemberRequestSchema, async (request, uid) => {
  const [{ firestore }, store] = await Promise.all([
    import('../firestore/database.ts'),
    import('../members/claim-member.ts'),
  ]);
  return store.claimMember(firestore(), { ...request, uid, nowMs: Date.now() });
});
