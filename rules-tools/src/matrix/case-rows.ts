import type { Request } from '../emulator/request.ts';

export type Operation = Request['op'];

/** What is said of the same request, sent by several roles. */
export type CaseRow<Entry> = {
  readonly operation: Operation;
  readonly name: string;
  readonly entries: readonly Entry[];
};

export type CaseSection<Entry> = { readonly group: string; readonly rows: readonly CaseRow<Entry>[] };

type Labelled = {
  readonly group: string;
  readonly name: string;
  readonly request: { readonly op: Operation };
};

const operations: readonly Operation[] = ['get', 'list', 'create', 'update', 'set', 'delete', 'batch'];

/**
 * Entries by group, operation and case. Groups and the cases of an operation keep the order they come in, operations
 * have their own.
 */
export function caseSections<Entry>(
  entries: readonly Entry[],
  labelOf: (entry: Entry) => Labelled,
): CaseSection<Entry>[] {
  const groups = grouped(entries, (entry) => labelOf(entry).group);
  return [...groups].map(([group, members]) => ({
    group,
    rows: operations.flatMap((operation) => {
      const ofOperation = members.filter((entry) => labelOf(entry).request.op === operation);
      const cases = grouped(ofOperation, (entry) => labelOf(entry).name);
      return [...cases].map(([name, rowEntries]) => ({ operation, name, entries: rowEntries }));
    }),
  }));
}

function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
