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

export const loadAuthClient = once(() => import('./auth-client.ts'));
export const loadDatabase = once(() => import('./database.ts'));
export const loadCallables = once(() => import('./callables.ts'));
