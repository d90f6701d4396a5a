/** gRPC: https://grpc.io/docs/guides/status-codes/ */
const invalidArgument = 3;

const maxRestarts = 3;

/**
 * Begins a transaction anew when it ends with INVALID_ARGUMENT.
 *
 * A transaction that waits for another one's locks may be closed while it waits. The SDK begins anew after ABORTED,
 * and after INVALID_ARGUMENT only where the message is production's; Google's emulator says it in other words
 * ("Transaction is invalid or closed."). An argument that really is invalid fails again at once.
 */
export async function restartClosed<Result>(begin: () => Promise<Result>): Promise<Result> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await begin();
    } catch (error) {
      if (restarts === maxRestarts || !isInvalidArgument(error)) throw error;
    }
  }
}

function isInvalidArgument(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === invalidArgument;
}
