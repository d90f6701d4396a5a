import type { Messages } from './messages-ko.ts';

/** Why something could not be shown, and what to do. */
export function failureText(reason: string, { failure }: Pick<Messages, 'failure'>): string {
  if (reason === 'unavailable') return failure.network;
  return reason === 'unverified' ? failure.unverified : failure.denied;
}
