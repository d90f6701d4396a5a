import { isDeepStrictEqual } from 'node:util';
import type { Auth } from '../emulator/auth.ts';
import type { RulesConfig } from '../config/config.ts';
import { emulatorProject, type EmulatorProject, type Verdict } from '../emulator/emulator.ts';
import type { Fields } from '../emulator/fields.ts';
import type { Request } from '../emulator/request.ts';
import { UndecidedError } from '../emulator/undecided-error.ts';
import type { Check } from './matrix-attempts.ts';

export type CheckWorker<Role extends string> = {
  readonly project: EmulatorProject;
  /** Stores the documents of the configuration and no others, unless they are already there. */
  prepare(): Promise<void>;
  /** @throws UndecidedError when the answer says nothing of the rules. */
  verdictOf(check: Check<Role>): Promise<Verdict>;
};

/** What a write fails by that the rules have let through: a precondition on the document's existence. */
const preconditionStatuses: readonly string[] = ['NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION'];

/** After a write that was let through, or failed midway. */
const unknown = Symbol('unknown');

/**
 * One project of the emulator in which checks run one after another, each on the documents of the configuration. What a check
 * has changed is put back by the next one, in the same commit that stores what that one is given; nothing is stored twice: most
 * checks are denied, and need what the one before needed.
 */
export function checkWorker<Role extends string>(
  { roles, documents }: Pick<RulesConfig<Role>, 'roles' | 'documents'>,
  host: string,
  projectId: string,
): CheckWorker<Role> {
  const project = emulatorProject(host, projectId);
  let prepared = false;
  const documentAt = (path: string): Fields | null => documents[path] ?? null;
  /** What is at the paths where it may be something else than the configuration's document. */
  const held = new Map<string, Fields | null | typeof unknown>();
  const hold = (path: string, value: Fields | null | typeof unknown): void => {
    if (value === documentAt(path)) held.delete(path);
    else held.set(path, value);
  };

  return {
    project,
    async prepare() {
      if (prepared) return;
      await project.clear();
      await project.store(documents);
      held.clear();
      prepared = true;
    },
    async verdictOf({ as, request, given = {}, expected }) {
      const needed = new Map<string, Fields | null>([
        ...[...held.keys()].map((path) => [path, documentAt(path)] as const),
        ...Object.entries(given),
      ]);
      const at = (path: string) => (held.has(path) ? held.get(path) : documentAt(path));
      const changes = [...needed].filter(([path, fields]) => !isDeepStrictEqual(at(path), fields));
      // Before anything is sent: a failure midway may or may not have stored it.
      for (const [path] of changes) hold(path, unknown);
      if (changes.length > 0) await project.store(Object.fromEntries(changes));
      for (const [path, fields] of changes) hold(path, fields);

      const written = writtenPaths(request).map((path) => [path, at(path)] as const);
      for (const [path] of written) hold(path, unknown);
      const verdict = await attempt(project, request, roles[as].auth, expected);
      if (!verdict.allowed) for (const [path, before] of written) hold(path, before ?? null);
      return verdict;
    },
  };
}

/**
 * Rules are asked before preconditions: a write that fails by one has passed the rules. Where the table expects a
 * denial, that is an access; where it expects an access, the case cannot happen as it stands, and is thrown.
 */
async function attempt(
  project: EmulatorProject,
  request: Request,
  auth: Auth,
  expected: Check['expected'],
): Promise<Verdict> {
  try {
    return await project.attempt(request, auth);
  } catch (error) {
    if (
      expected === 'denied' &&
      error instanceof UndecidedError &&
      preconditionStatuses.includes(error.status)
    )
      return { allowed: true };
    throw error;
  }
}

function writtenPaths(request: Request): string[] {
  if (request.op === 'batch') return request.writes.map(({ path }) => path);
  return request.op === 'get' || request.op === 'list' ? [] : [request.path];
}
