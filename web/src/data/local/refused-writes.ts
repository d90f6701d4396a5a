import { useSyncExternalStore } from 'react';
import { onRefusedWrites, refusedWrites, removeFromOutbox, type OutboxEntry } from './outbox.ts';

export type RefusedWrite = OutboxEntry;

/** Writes of expenses that the server refused. Their effect is undone; what was typed is in `input`. */
export function useRefusedWrites(): readonly RefusedWrite[] {
  return useSyncExternalStore(onRefusedWrites, refusedWrites);
}

export function dismissRefusedWrite(write: RefusedWrite): void {
  removeFromOutbox(write);
}
