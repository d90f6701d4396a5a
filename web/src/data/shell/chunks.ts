/**
 * The large SDKs are chunks of their own, requested when the script starts and awaited where they are used, so
 * that the shell paints first. One that could not be fetched is asked for again the next time.
 */
function once<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  let loading: Promise<Chunk> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

export const loadAuthClient = once(() => import('#data/auth/auth-client.ts'));
export const loadDatabase = once(() => import('#data/firestore/database.ts'));
/** Screens that need more of Firestore than the first ones load it beside them. */
export const loadGroupHistory = once(() => import('#data/firestore/watch-group-history.ts'));
export const loadComments = once(() => import('#data/firestore/watch-comments.ts'));
export const loadPayments = once(() => import('#data/payments.ts'));
export const loadCallables = once(() => import('#data/callables.ts'));

/** Fetches what the first screens do not need, so that all of it works without a network. */
export function preloadData(): void {
  void Promise.allSettled([loadGroupHistory(), loadComments(), loadPayments(), loadCallables()]);
}
