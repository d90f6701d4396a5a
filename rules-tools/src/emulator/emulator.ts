import * as v from 'valibot';
import { RulesProblem } from '../problem.ts';
import { unsignedToken, type Auth } from './auth.ts';
import { toWire } from './to-wire.ts';
import { UndecidedError } from './undecided-error.ts';
import type { EncodedFields, Fields } from './fields.ts';
import type { Request } from './request.ts';

/** A denial carries the emulator's words. Anything but these two is thrown: `UndecidedError`. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly message: string };

/** An error or a warning of the rules compiler; `line` and `column` start at 1 (0: the compiler gave none). */
export type Issue = { severity: 'error' | 'warning'; line: number; column: number; message: string };

/** One project of a running Firestore emulator, which keeps documents and rules of its own. */
export type EmulatorProject = {
  readonly projectId: string;
  /** Loads rules, and with them forgets the coverage so far. After those with an error every attempt throws. */
  loadRules(text: string): Promise<Issue[]>;
  /** Sends a request as a client and says whether the rules let it through. Allowed writes happen. */
  attempt(request: Request, auth: Auth): Promise<Verdict>;
  /** Writes documents past the rules. null deletes. At most 500. */
  store(documents: Readonly<Record<string, Fields | null>>): Promise<void>;
  /** The stored fields past the rules, null where there is no document. */
  read(path: string): Promise<EncodedFields | null>;
  /** Deletes every document. */
  clear(): Promise<void>;
  /** What the rules evaluated since they were loaded: `emulator/v1/…:ruleCoverage`, not yet parsed. */
  coverage(): Promise<unknown>;
};

const issuesSchema = v.object({
  issues: v.optional(
    v.array(
      v.object({
        sourcePosition: v.optional(
          v.object({ line: v.optional(v.number(), 0), column: v.optional(v.number(), 0) }),
          {},
        ),
        description: v.string(),
        severity: v.string(),
      }),
    ),
    [],
  ),
});
// Not v.record, which passes over the keys `constructor` and `prototype`: a field may be called so.
const fieldsSchema = v.custom<EncodedFields>((value) => typeof value === 'object' && value !== null);
const documentSchema = v.object({ fields: v.optional(fieldsSchema, {}) });
const errorSchema = v.object({ error: v.object({ message: v.string(), status: v.string() }) });
/** `:runQuery` answers a list, and its errors in one. */
const answerSchema = v.union([
  errorSchema,
  v.pipe(
    v.array(errorSchema),
    v.length(1),
    v.transform(([first]) => first),
  ),
]);

/**
 * @param host `127.0.0.1:8080`, what FIRESTORE_EMULATOR_HOST holds.
 * @param projectId Starts with `demo-`; any that no other test uses. It need not exist before.
 */
export function emulatorProject(host: string, projectId: string): EmulatorProject {
  const databaseName = `projects/${projectId}/databases/(default)`;
  const documentsUrl = `http://${host}/v1/${databaseName}/documents`;
  const adminUrl = `http://${host}/emulator/v1/projects/${projectId}`;
  const asAdmin = { authorization: 'Bearer owner' };

  async function call(url: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      throw new RulesProblem(`The Firestore emulator at ${host} does not answer.`, { cause: error });
    }
  }

  async function send(request: Request, headers: Record<string, string>): Promise<Response> {
    const { method, path, body } = toWire(request, databaseName);
    return call(`${documentsUrl}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function attempt(request: Request, auth: Auth): Promise<Verdict> {
    const headers: Record<string, string> =
      auth === null ? {} : { authorization: `Bearer ${unsignedToken(auth, projectId)}` };
    const response = await send(request, headers);
    const text = await response.text();
    // A document that may be read but is not there.
    if (response.ok || (request.op === 'get' && response.status === 404)) return { allowed: true };
    const parsed = v.safeParse(answerSchema, parseJson(text));
    const error = parsed.success ? parsed.output?.error : undefined;
    if (error?.status === 'PERMISSION_DENIED') return { allowed: false, message: error.message.trim() };
    throw new UndecidedError(
      `${describeRequest(request)} is answered neither by yes nor by no: ${response.status} ${error?.message ?? text}`,
      error?.status ?? '',
    );
  }

  async function requireOk(response: Response, what: string): Promise<void> {
    if (!response.ok) throw new Error(`${what} failed: ${response.status} ${await response.text()}`);
  }

  return {
    projectId,
    attempt,
    async loadRules(text) {
      const response = await call(`${adminUrl}:securityRules`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ignore_errors: true,
          rules: { files: [{ name: 'firestore.rules', content: text }] },
        }),
      });
      const answer: unknown = await response.json();
      const { issues } = v.parse(issuesSchema, answer);
      if (!response.ok && issues.length === 0)
        throw new Error(`Loading the rules failed: ${JSON.stringify(answer)}`);
      return issues.map(({ sourcePosition, description, severity }) => ({
        severity: severity === 'ERROR' ? 'error' : 'warning',
        line: sourcePosition.line,
        column: sourcePosition.column,
        message: description,
      }));
    },
    async store(documents) {
      const writes = Object.entries(documents).map(([path, data]) =>
        data === null ? { op: 'delete' as const, path } : { op: 'set' as const, path, data },
      );
      if (writes.length > 0)
        await requireOk(
          await send({ op: 'batch', writes }, asAdmin),
          `Storing ${Object.keys(documents).join(', ')}`,
        );
    },
    async read(path) {
      const response = await send({ op: 'get', path }, asAdmin);
      if (response.status === 404) return null;
      await requireOk(response, `Reading ${path}`);
      return v.parse(documentSchema, await response.json()).fields;
    },
    async clear() {
      const url = `http://${host}/emulator/v1/${databaseName}/documents`;
      await requireOk(await call(url, { method: 'DELETE' }), 'Clearing the database');
    },
    async coverage() {
      const response = await call(`${adminUrl}:ruleCoverage`);
      await requireOk(response, 'Reading the coverage');
      return response.json();
    },
  };
}

/** `update groups/g1`, for messages. */
export function describeRequest(request: Request): string {
  switch (request.op) {
    case 'list':
      return `list ${request.query.group === true ? '{**}/' : ''}${request.query.from}`;
    case 'batch':
      return `batch of ${request.writes.map(describeRequest).join(', ')}`;
    case 'get':
    case 'create':
    case 'update':
    case 'set':
    case 'delete':
      return `${request.op} ${request.path}`;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The emulator answers plain text when it fails itself: the caller shows that.
    return undefined;
  }
}
