import { removeMemberRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const removeMember = defineCallable(
  'removeMember',
  removeMemberRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../members/remove-member.ts'),
    ]);
    return store.removeMember(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
