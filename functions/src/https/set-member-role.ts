import { setMemberRoleRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const setMemberRole = defineCallable(
  'setMemberRole',
  setMemberRoleRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../members/set-member-role.ts'),
    ]);
    return store.setMemberRole(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
