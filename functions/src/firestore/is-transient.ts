/**
 * Status codes of gRPC (https://grpc.io/docs/guides/status-codes/) after which the same work can succeed:
 * CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, PERMISSION_DENIED (a role still being granted), RESOURCE_EXHAUSTED,
 * ABORTED, INTERNAL, UNAVAILABLE, UNAUTHENTICATED.
 */
const transientStatuses: ReadonlySet<unknown> = new Set([1, 2, 4, 7, 8, 10, 13, 14, 16]);

const networkErrors: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** True when trying again later can help; false for a document or a program that will fail every time. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return transientStatuses.has(error.code) || networkErrors.has(error.code);
}
