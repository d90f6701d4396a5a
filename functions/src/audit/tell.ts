import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { actorIn } from '../activity/actor-in.ts';
import { writeActivity } from '../activity/write-activity.ts';
import { toPlain } from '../firestore/instants.ts';
import type { Told } from './plan-told.ts';

/** Writes down an activity that no event has told, unless it is there by now. */
export function tell(db: Firestore, groupId: string, { id, activity }: Told): Promise<void> {
  return writeActivity(db, { groupId, id }, (group) => {
    const parsed = v.safeParse(groupSchema, toPlain(group.data()));
    return { ...activity, ...actorIn(parsed.success ? parsed.output : null, activity.actorUid) };
  });
}
