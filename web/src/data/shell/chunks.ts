import { loadChunk } from '#load-chunk.ts';

/**
 * The wall between what the first paint may import (`shell/`, `local/`, `base/`) and the rest of `data`, which imports
 * the SDKs. Only this file has `import()`. The chunks are requested when the script starts and awaited where they are
 * used, so that the shell paints first. A screen that is lazy itself imports the rest of `data` directly.
 *
 * A chunk that could not be fetched is asked for again the next time.
 */
function once<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  let loading: Promise<Chunk> | undefined;
  return () => {
    loading ??= loadChunk(load).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

export const loadEarly = once(() => import('#data/early/early-views.ts'));
export const loadAuthClient = once(() => import('#data/auth/auth-client.ts'));
export const loadDatabase = once(() => import('#data/firestore/database.ts'));
export const loadExpenseCommands = once(() => import('#data/expense-commands.ts'));
export const loadOutbox = once(() => import('#data/settle-outbox.ts'));
