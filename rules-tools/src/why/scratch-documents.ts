import type { EmulatorProject } from '../emulator/emulator.ts';
import { encoded, type EncodedFields, type Fields } from '../emulator/fields.ts';

/** The documents a request is explained against: all of them, or a way to read one (`groups/g1`). */
export type DocumentSource =
  Readonly<Record<string, Fields | null>> | ((path: string) => Promise<EncodedFields | null>);

/** Stores in a project the documents that turn out to be needed, and no others. */
export class ScratchDocuments {
  readonly #project: EmulatorProject;
  readonly #source: DocumentSource;
  readonly #known = new Map<string, Fields | null>();

  constructor(project: EmulatorProject, source: DocumentSource) {
    this.#project = project;
    this.#source = source;
  }

  /** Stores those that are new, and says whether one of them exists. */
  async need(paths: Iterable<string>): Promise<boolean> {
    const found: Record<string, Fields> = {};
    for (const path of paths) {
      if (this.#known.has(path)) continue;
      const fields = await this.#read(path);
      this.#known.set(path, fields);
      if (fields !== null) found[path] = fields;
    }
    await this.#project.store(found);
    return Object.keys(found).length > 0;
  }

  /** Puts documents back as they were before a request that was allowed. */
  async restore(paths: readonly string[]): Promise<void> {
    await this.#project.store(Object.fromEntries(paths.map((path) => [path, this.fields(path)])));
  }

  fields(path: string): Fields | null {
    return this.#known.get(path) ?? null;
  }

  missing(): Set<string> {
    return new Set([...this.#known].flatMap(([path, fields]) => (fields === null ? [path] : [])));
  }

  async #read(path: string): Promise<Fields | null> {
    if (typeof this.#source !== 'function')
      return Object.hasOwn(this.#source, path) ? (this.#source[path] ?? null) : null;
    const fields = await this.#source(path);
    return fields === null
      ? null
      : Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encoded(value)]));
  }
}
