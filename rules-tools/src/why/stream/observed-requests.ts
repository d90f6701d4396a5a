import type { ObservedEvaluation } from './observed-evaluation.ts';

/** The evaluations of one request, in their order; the last one decides. */
export type ObservedRequest = ObservedEvaluation[];

/**
 * Tells which evaluations belong to one request: they have one sender and time, and each repeats the outcomes of those
 * before it. (Two requests of one sender within a millisecond whose outcomes are alike can be taken for one batch.)
 */
export class ObservedRequests {
  readonly #open = new Set<ObservedRequest>();

  /** The request that an evaluation is part of, with it. */
  add(evaluation: ObservedEvaluation): ObservedRequest {
    const continued = [...this.#open].filter((request) => isContinued(request, evaluation));
    const request =
      continued.findLast((each) => each.at(-1)?.path === evaluation.path) ?? continued.at(-1) ?? [];
    request.push(evaluation);
    this.#open.add(request);
    return request;
  }

  /** Says that nothing more will come. */
  close(request: ObservedRequest): void {
    this.#open.delete(request);
  }
}

/** Every way of a query, every write of a batch and every stage is evaluated; where the last says no, it is no. */
export function isDenied(request: ObservedRequest): boolean {
  return request.at(-1)?.outcome !== 'allow';
}

/** Whether another evaluation has to follow: an error came up only because documents were not loaded yet. */
export function isUndecided(request: ObservedRequest): boolean {
  const last = request.at(-1);
  return last === undefined || (last.outcome === 'error' && last.resource.kind === 'unknown');
}

function isContinued(request: ObservedRequest, next: ObservedEvaluation): boolean {
  const last = request.at(-1);
  return (
    last !== undefined &&
    last.projectId === next.projectId &&
    senderAndTime(last) === senderAndTime(next) &&
    last.outcomes.length < next.outcomes.length &&
    last.outcomes.every((outcome, index) => outcome === next.outcomes[index])
  );
}

function senderAndTime({ request }: ObservedEvaluation): string {
  const time = request.get('time');
  const auth = request.get('auth');
  const uid = auth?.kind === 'map' ? auth.fields.get('uid') : undefined;
  return JSON.stringify([
    time?.kind === 'timestamp' ? time.value : null,
    uid?.kind === 'string' ? uid.value : null,
  ]);
}

/** `request.time`, in milliseconds since 1970. */
export function timeOf(request: ObservedRequest): number {
  const time = request[0]?.request.get('time');
  return time?.kind === 'timestamp' ? Date.parse(time.value) : Number.NaN;
}
