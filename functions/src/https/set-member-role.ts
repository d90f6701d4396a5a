import { setMemberRoleRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const setMemberRole = defineCallable(
  'setMemberRole',
  setMemberRoleRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../store/database.ts'),
      import('../store/set-member-role.ts'),
    ]);
    return store.setMemberRole(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
