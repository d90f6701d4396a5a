import { randomInt } from 'node:crypto';
import { createInviteRequestSchema } from '@nbbang/domain/records/callables';
import { inviteCodeLength, randomText } from '../random-text.ts';
import { defineCallable } from './define-callable.ts';

export const createInvite = defineCallable(
  'createInvite',
  createInviteRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../invites/create-invite.ts'),
    ]);
    const code = randomText(inviteCodeLength, randomInt);
    return store.createInvite(firestore(), { ...request, uid, code, nowMs: Date.now() });
  },
);
