/**
 * Which chunk of the build a module belongs to: one chunk for what is needed together, so that opening a screen is a
 * few requests. What the entry reaches statically is the shell (the build tells) and never asked for here.
 */
export type ModuleGraph = {
  getModuleInfo(
    id: string,
  ): { importers: readonly string[]; dynamicImporters: readonly string[] } | null | undefined;
};

/** The first row that matches decides. `$1` is the folder that the row found. */
const rooms: readonly [pattern: RegExp, chunk: string][] = [
  [/node_modules\/(@firebase\/(app|component|util|logger)|firebase\/app|idb)\//, 'firebase-app'],
  [/node_modules\/(@firebase\/auth|firebase\/auth)\/|web\/src\/data\/auth\//, 'auth'],
  [/node_modules\/(@firebase\/(firestore|webchannel-wrapper)|firebase\/firestore|re2js)\//, 'firestore'],
  [/node_modules\/(@firebase\/functions|firebase\/functions)\/|web\/src\/data\/calls/, 'functions'],
  [/web\/src\/data\/(base\/config|firebase-app)/, 'firebase-app'],
  [/web\/src\/data\/(firestore\/|[a-z-]+\.ts$)/, 'data'],
  [/web\/src\/ui\/overlays\/[a-z]+-(modal|popover)/, 'overlays'],
  [/node_modules\/(react-aria-components|react-aria|react-stately|@react-(aria|stately))\//, 'overlays'],
  // What leads in, from the landing page to the invite.
  [/web\/src\/features\/(auth|join)\//, 'entrance'],
  // It writes, so it needs Firestore. Home is shown before that has come.
  [/web\/src\/features\/home\/(new-group|other-members)/, 'new-group'],
  [/web\/src\/(features\/(home|account)\/|app\/home-page)/, 'home'],
  // The overlay shows either of them, and each leads to the other.
  [/web\/src\/(features\/expense-(form|detail)\/|app\/group\/expense-)/, 'expense'],
  [/web\/src\/features\/([a-z-]+)\//, '$1'],
  // Only by those who look at an invite.
  [/node_modules\/uqr\/|web\/src\/ui\/controls\/qr-path/, 'qr'],
  [/web\/src\/i18n\/(messages-[a-z]+)\.ts$/, '$1'],
];

/**
 * The chunk of a module: that of its folder, else the one chunk that uses it. What several chunks use is in `domain`,
 * which the gateway needs before there is anything to show, or in `common`. Null: the bundler's own modules, which it
 * places itself.
 */
export function chunkOf(id: string, graph: ModuleGraph): string | null {
  if (id.startsWith('\0')) return null;
  const [only, ...others] = usersOf(id, graph);
  if (only !== undefined && others.length === 0) return only;
  return /\/domain\/src\/|node_modules\/valibot\//.test(id) ? 'domain' : 'common';
}

/** The chunks that use a module, itself or through modules without a chunk of their own. */
function usersOf(id: string, graph: ModuleGraph): Set<string> {
  const users = new Set<string>();
  const visited = new Set<string>();
  const visit = (module: string): void => {
    if (visited.has(module)) return;
    visited.add(module);
    const room = roomOf(module);
    if (room !== null) {
      users.add(room);
      return;
    }
    const info = graph.getModuleInfo(module);
    for (const importer of [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]) visit(importer);
  };
  visit(id);
  return users;
}

function roomOf(id: string): string | null {
  const path = id.replaceAll('\\', '/');
  for (const [pattern, chunk] of rooms) {
    const found = pattern.exec(path);
    if (found !== null) return chunk.replace('$1', found[1] ?? '');
  }
  return null;
}
