import { warn } from 'firebase-functions/logger';
import { describeError } from '../describe-error.ts';
import type { EventKind } from '../rates/limits.ts';

/** What a trigger knows of its event. One that is delivered twice has the same id. */
type Event = { id: string; time: string };

/** Whose write it was, as it is stored: nobody's where that is no text. */
type CountedWrite = { uid: unknown; kind: EventKind; groupId?: string };

/**
 * Counts the write that the event tells of (`rates/count-event.ts`). No event is delivered again for that: a write that is
 * not counted brings a pause one write later.
 */
export async function countWrite({ id, time }: Event, { uid, kind, groupId }: CountedWrite): Promise<void> {
  if (typeof uid !== 'string') return;
  try {
    const [{ firestore }, { countEvent }] = await Promise.all([
      import('../firestore/database.ts'),
      import('../rates/count-event.ts'),
    ]);
    const [atMs, nowMs] = [Date.parse(time), Date.now()];
    await countEvent(firestore(), { uid, kind, name: id, atMs, nowMs, groupId });
  } catch (error) {
    warn('A write was not counted', { kind, groupId, ...describeError(error) });
  }
}
