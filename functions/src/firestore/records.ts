import type { Activity } from '@nbbang/domain/records/activity';
import type { Bar } from '@nbbang/domain/records/bar';
import type { Invite } from '@nbbang/domain/records/invite';
import type { Posting, Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain, toTimestamp } from './instants.ts';

/**
 * The record of a snapshot, null when the document does not exist.
 * @throws v.ValiError when the document breaks its schema: our own bug, as rules or functions wrote it.
 */
export function readRecord<TSchema extends v.GenericSchema>(
  snapshot: DocumentSnapshot,
  schema: TSchema,
): v.InferOutput<TSchema> | null {
  return snapshot.exists ? v.parse(schema, toPlain(snapshot.data())) : null;
}

export function encodeGroupWrite<Write extends { updatedAt: number }>(write: Write) {
  return { ...write, updatedAt: toTimestamp(write.updatedAt) };
}

export function encodeInvite(invite: Invite) {
  return {
    ...invite,
    createdAt: toTimestamp(invite.createdAt),
    expiresAt: toTimestamp(invite.expiresAt),
    revokedAt: invite.revokedAt === null ? null : toTimestamp(invite.revokedAt),
  };
}

export function encodeBar(bar: Bar) {
  return { ...bar, barredAt: toTimestamp(bar.barredAt) };
}

export function encodePosting(posting: Posting | StoredPosting) {
  return { ...posting, updatedAt: toTimestamp(posting.updatedAt) };
}

export function encodeTotals(totals: Totals) {
  return {
    ...totals,
    recent: Object.fromEntries(Object.entries(totals.recent).map(([id, held]) => [id, encodePosting(held)])),
    evictedUpTo: toTimestamp(totals.evictedUpTo),
    appliedUpTo: toTimestamp(totals.appliedUpTo),
    settledUpTo: toTimestamp(totals.settledUpTo),
    updatedAt: toTimestamp(totals.updatedAt),
  };
}

export function encodeActivity({ at, ...activity }: Activity) {
  return { ...activity, at: toTimestamp(at) };
}

export function encodeStatistics(statistics: Statistics) {
  return { ...statistics, updatedAt: toTimestamp(statistics.updatedAt) };
}
