import { useSyncExternalStore } from 'react';
import { calendarDateOf } from './format.ts';

/** The reader's calendar date. It changes with the first render after midnight, or on coming back to the page. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, readToday);
}

function readToday(): string {
  return calendarDateOf(Date.now());
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
