/** What each module imports, by path. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Walks the graph depth first. An import of a module that is still being walked closes a cycle.
 *
 * @returns each cycle found as its path, the first module again at the end; none if and only if there is no cycle.
 */
export function findCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];

  function walk(module: string): void {
    const start = path.indexOf(module);
    if (start >= 0) cycles.push([...path.slice(start), module]);
    if (start >= 0 || done.has(module)) return;
    path.push(module);
    for (const imported of graph.get(module) ?? []) walk(imported);
    path.pop();
    done.add(module);
  }

  for (const module of graph.keys()) walk(module);
  return cycles;
}
