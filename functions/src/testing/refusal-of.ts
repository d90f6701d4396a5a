import type { RefusalDetails } from '@nbbang/domain/callables/refusals';
import { isRefusal } from '../refusal.ts';

/** The refusal `run` ends with; fails when it ends otherwise. */
export function refusalOf(run: () => unknown): RefusalDetails {
  try {
    run();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { reason: error.reason, ...error.details };
  }
  throw new Error('nothing was refused');
}
