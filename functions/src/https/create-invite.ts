import { randomInt } from 'node:crypto';
import { createInviteRequestSchema } from '@nbbang/domain/records/callables';
import { inviteCodeLength, randomText } from '../operations/random-text.ts';
import { defineCallable } from './define-callable.ts';

export const createInvite = defineCallable(
  'createInvite',
  createInviteRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../store/database.ts'),
      import('../store/create-invite.ts'),
    ]);
    const code = randomText(inviteCodeLength, randomInt);
    return store.createInvite(firestore(), { ...request, uid, code, nowMs: Date.now() });
  },
);
