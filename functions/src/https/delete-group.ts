import { deleteGroupRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const deleteGroup = defineCallable('deleteGroup', deleteGroupRequestSchema, async (request, uid) => {
  const [{ firestore }, store] = await Promise.all([
    import('../firestore/database.ts'),
    import('../groups/delete-group.ts'),
  ]);
  return store.deleteGroup(firestore(), { ...request, uid });
});
