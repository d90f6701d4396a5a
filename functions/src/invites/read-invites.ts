import { type Invite, inviteSchema } from '@nbbang/domain/records/invite';
import type { QuerySnapshot } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../firestore/instants.ts';

/** The invites that a query found, with their ids. */
export function readInvites({ docs }: QuerySnapshot): (readonly [string, Invite])[] {
  return docs.map((document) => [document.id, v.parse(inviteSchema, toPlain(document.data()))] as const);
}
