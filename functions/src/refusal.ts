import type { RefusalReason } from '@nbbang/domain/records/callables';

/** The caller asked for something that is not possible or not theirs; `https/to-https-error.ts` answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;
  /** Path of the offending field, such as `as.name`; only with `invalid-field`. */
  readonly field: string | undefined;

  constructor(reason: RefusalReason, field?: string) {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}
