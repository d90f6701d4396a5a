import { randomInt } from 'node:crypto';
import { joinGroupRequestSchema } from '@nbbang/domain/records/callables';
import { memberIdLength, randomText } from '../random-text.ts';
import { defineCallable } from './define-callable.ts';

export const joinGroup = defineCallable('joinGroup', joinGroupRequestSchema, async (request, uid) => {
  const [{ firestore }, store] = await Promise.all([
    import('../firestore/database.ts'),
    import('../invites/join-group.ts'),
  ]);
  const newMemberId = randomText(memberIdLength, randomInt);
  return store.joinGroup(firestore(), { ...request, uid, newMemberId, nowMs: Date.now() });
});
