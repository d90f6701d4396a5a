/**
 * Which chunk of the build a module belongs to: one chunk for what is needed together, so that opening a screen is a
 * few requests.
 */
export type ModuleGraph = {
  getModuleInfo(id: string): {
    isEntry: boolean;
    importers: readonly string[];
    dynamicImporters: readonly string[];
  } | null;
};

/** The first row that matches decides. `$1` is the folder that the row found. */
const rooms: readonly [pattern: RegExp, chunk: string][] = [
  [/node_modules\/(@firebase\/(app|component|util|logger)|firebase\/app|idb)\//, 'firebase-app'],
  [/node_modules\/(@firebase\/auth|firebase\/auth)\/|web\/src\/data\/auth\//, 'auth'],
  [/node_modules\/(@firebase\/(firestore|webchannel-wrapper)|firebase\/firestore|re2js)\//, 'firestore'],
  [
    /node_modules\/(@firebase\/functions|firebase\/functions)\/|web\/src\/(data\/calls|group\/delete-group)/,
    'functions',
  ],
  [/web\/src\/data\/(base\/config|firebase-app)/, 'firebase-app'],
  // What the first screens listen to, and what later ones ask and write.
  [/web\/src\/data\/firestore\//, 'data'],
  // What reads the documents that come before Firestore does: what it shares with `data` is in it.
  [/web\/src\/data\/early\//, 'early'],
  [/web\/src\/data\/[a-z-]+\.ts$/, 'subjects'],
  [/web\/src\/ui\/overlays\/[a-z]+-(modal|popover)/, 'overlays'],
  [/node_modules\/(react-aria-components|react-aria|react-stately|@react-(aria|stately))\//, 'overlays'],
  // The first page of a stranger needs no SDK; the other ways in do.
  [
    /web\/src\/features\/auth\/(landing|sample|settle-sample|guest|auth-words|credentials|auth\.module)/,
    'landing',
  ],
  [/web\/src\/features\/(auth|join)\//, 'entrance'],
  // What is typed as an amount: not for whoever only looks.
  [
    /web\/src\/(ui\/amount-field\/(?!bare)|i18n\/hundredths)|domain\/src\/money\/(evaluate|korean|parse|typed|amount-tokens|read-number|fraction|group-digits|number-marks|notation|written-number)/,
    'amounts',
  ],
  // It writes, so it needs Firestore. Home is shown before that has come.
  [/web\/src\/features\/home\/(new-group|other-members)/, 'new-group'],
  [/web\/src\/(features\/(home|account)\/|app\/home-page)/, 'home'],
  // The frame of a group, the balance in its head, and what became of what was written.
  [
    /web\/src\/(app\/(group\/(group-|left-out|use-expense-id)|failures\/refused-writes|notices)|features\/balances\/group-balance)/,
    'group',
  ],
  [
    /domain\/src\/(expense\/(convert-split|rebase|version|changes|split-)|records\/activity)|web\/src\/group\/(change|split)-words/,
    'group',
  ],
  // The overlay shows either of them, and each leads to the other.
  [/web\/src\/(features\/expense-(form|detail)\/|app\/group\/expense-)/, 'expense'],
  [/web\/src\/features\/([a-z-]+)\//, '$1'],
  // Only by those who look at an invite.
  [/node_modules\/uqr\/|web\/src\/ui\/controls\/qr-path/, 'qr'],
  [/web\/src\/i18n\/(messages-[a-z]+)\.ts$/, '$1'],
];

/**
 * The chunk of a module. What the entry imports, at any depth, is the shell. What the gateway shares with screens is what
 * reads the first documents, which every page of somebody signed in waits for: `early`. Another module belongs to its
 * folder, else to the one chunk that uses it, and to `common` where several do.
 */
export function chunkOf(id: string, graph: ModuleGraph): string {
  if (isInitial(id, graph)) return 'shell';
  const users = usersOf(id, graph);
  const [only, ...others] = users;
  if (only !== undefined && others.length === 0) return only;
  return users.has('early') || users.has('data') ? 'early' : 'common';
}

/** Does the entry import the module, itself or through others? The bundler's own modules count as well. */
function isInitial(id: string, graph: ModuleGraph): boolean {
  if (id.startsWith('\0')) return true;
  const importers = new Set([id]);
  // A set is walked in the order of its insertions, those of the walk included.
  for (const module of importers) {
    const info = graph.getModuleInfo(module);
    if (info?.isEntry) return true;
    for (const importer of info?.importers ?? []) importers.add(importer);
  }
  return false;
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
