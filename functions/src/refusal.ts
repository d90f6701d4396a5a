import type { CallableName, RefusalOf } from '@nbbang/domain/callables/contracts';
import type { RefusalDetails, RefusalReason } from '@nbbang/domain/callables/refusals';

/** The caller asked for something that is not possible or not theirs; `https/to-https-error.ts` answers it. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;
  /** What is told besides the reason. */
  readonly details: Omit<RefusalDetails, 'reason'>;

  constructor(reason: RefusalReason, details: Omit<RefusalDetails, 'reason'>) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}
export type { Refusal };

/** Makes a refusal for one of these reasons. A check that needs only some of them takes it too. */
export type Refuse<Reason extends RefusalReason> = (
  reason: Reason,
  details?: Omit<RefusalDetails, 'reason'>,
) => Refusal;

/**
 * The only way to make a refusal. It goes by the contract of a callable: a reason that the contract does not name does
 * not compile. A plan has `const refuse = refusalsOf('removeMember')` and says `throw refuse('last-owner')`.
 */
export function refusalsOf<Name extends CallableName>(_callable: Name): Refuse<RefusalOf<Name>> {
  return (reason, details = {}) => new Refusal(reason, details);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
