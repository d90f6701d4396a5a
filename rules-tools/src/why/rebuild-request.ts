import type { RulesValue } from '../coverage/rules-value.ts';
import type { Auth } from '../emulator/auth.ts';
import { reference, removed, serverTime, type Fields } from '../emulator/fields.ts';
import type { Operator, Query, Request, Write } from '../emulator/request.ts';
import type { ObservedEvaluation } from './stream/observed-evaluation.ts';
import type { ObservedRequest } from './stream/observed-requests.ts';
import { toFields, toJson } from './rules-value-to-value.ts';

export type RebuiltRequest = {
  readonly auth: Auth;
  readonly request: Request;
  /** Stored documents the evaluations tell of; null: there is none. */
  readonly documents: ReadonlyMap<string, Fields | null>;
};

/**
 * A request that makes the rules decide as the observed one did. Of a batch it has those writes that were
 * evaluated before the denied one with their data.
 * What a client set, merged or incremented is told as what came of it.
 *
 * @param exists Whether a document is there, for a set: the emulator asks for both, a create and an update.
 */
export async function rebuildRequest(
  observed: ObservedRequest,
  exists: (path: string) => Promise<boolean>,
): Promise<RebuiltRequest> {
  const last = observed.at(-1);
  if (last === undefined) throw new RangeError('A request has one evaluation at least.');
  const auth = toAuth(last.request.get('auth'));
  const documents = new Map(observed.flatMap(storedDocument));
  switch (last.method) {
    case 'list':
      return { auth, request: { op: 'list', query: toQuery(last) }, documents };
    case 'get':
      return { auth, request: { op: 'get', path: last.path }, documents };
    case 'create':
    case 'update':
    case 'delete': {
      const write = await toWrite(ofPath(observed, last.path), exists);
      const others = [...new Set(observed.map(({ path }) => path))].filter((path) => path !== last.path);
      const known = others.filter((path) => ofPath(observed, path).some(isDataKnown));
      const writes = await Promise.all(known.map((path) => toWrite(ofPath(observed, path), exists)));
      return {
        auth,
        request: writes.length === 0 ? write : { op: 'batch', writes: [...writes, write] },
        documents,
      };
    }
  }
}

function ofPath(observed: ObservedRequest, path: string): ObservedRequest {
  return observed.filter((evaluation) => evaluation.path === path);
}

/** The decision on one write of a batch may come before the emulator has put together the data of another. */
function isDataKnown(evaluation: ObservedEvaluation): boolean {
  return evaluation.method === 'delete' || dataAfter(evaluation) !== null;
}

/** Else a query by the names of documents, which is decided on each as it is stored. */
function isByFilters(method: ObservedEvaluation['method'], path: string): boolean {
  return method === 'list' && path.endsWith('/*');
}

function storedDocument({ path, resource, method }: ObservedEvaluation): [string, Fields | null][] {
  if (isByFilters(method, path)) return [];
  if (resource.kind === 'null') return [[path, null]];
  const data = resource.kind === 'map' ? resource.fields.get('data') : undefined;
  return data?.kind === 'map' ? [[path, toFields(data.fields)]] : [];
}

async function toWrite(
  evaluations: ObservedRequest,
  exists: (path: string) => Promise<boolean>,
): Promise<Exclude<Write, { op: 'set' }>> {
  const [first] = evaluations;
  if (first === undefined) throw new RangeError('A write has one evaluation at least.');
  const { path } = first;
  const methods = new Set(evaluations.map(({ method }) => method));
  const method = methods.size === 1 ? first.method : (await exists(path)) ? 'update' : 'create';
  if (method === 'delete') return { op: 'delete', path };
  const ofMethod = evaluations.filter((evaluation) => evaluation.method === method);
  const data = ofMethod.map(dataAfter).findLast((fields) => fields !== null);
  if (method === 'create') return { op: 'create', path, data: data ?? notLoaded(first) };
  const before = ofMethod.flatMap(storedDocument).at(-1)?.[1] ?? {};
  const gone = Object.keys(before).filter((field) => data !== undefined && !Object.hasOwn(data, field));
  const removals = Object.fromEntries(gone.map((field) => [field, removed]));
  return { op: 'update', path, data: data === undefined ? notLoaded(first) : { ...data, ...removals } };
}

/**
 * The decision came before the data was known, and must come so again: with a server timestamp the emulator loads
 * the stored document first.
 */
function notLoaded({ request }: ObservedEvaluation): Fields {
  const transforms = request.get('transforms');
  const [field] = transforms?.kind === 'list' ? transforms.values : [];
  return { [field?.kind === 'string' && /^\w+$/.test(field.value) ? field.value : 'updatedAt']: serverTime };
}

function dataAfter({ request }: ObservedEvaluation): Fields | null {
  const time = request.get('time');
  const resource = request.get('resource');
  const data = resource?.kind === 'map' ? resource.fields.get('data') : undefined;
  if (data?.kind !== 'map') return null;
  return toFields(data.fields, time?.kind === 'timestamp' ? time.value : undefined);
}

function toAuth(value: RulesValue | undefined): Auth {
  if (value?.kind !== 'map') return null;
  const uid = value.fields.get('uid');
  const token = value.fields.get('token');
  return {
    uid: uid?.kind === 'string' ? uid.value : '',
    ...(token?.kind === 'map'
      ? { token: Object.fromEntries([...token.fields].map(([claim, item]) => [claim, toJson(item)])) }
      : {}),
  };
}

const operators: Readonly<Record<string, Operator>> = {
  EQ: '==',
  NEQ: '!=',
  GT: '>',
  GTE: '>=',
  LT: '<',
  LTE: '<=',
  LIST_CONTAINS: 'array-contains',
};

/** The filters as the rules see them; the one of several ways that was evaluated last. */
function toQuery({ method, path, resource, request }: ObservedEvaluation): Query {
  if (!isByFilters(method, path))
    return { from: path.replace(/\/[^/]*$/, ''), where: [['__name__', '==', reference(path)]] };
  const collection = path.replace(/\/\*$/, '');
  const group = collection.includes('**/');
  const data = resource.kind === 'map' ? resource.fields.get('data') : undefined;
  const query = request.get('query');
  const limit = query?.kind === 'map' ? query.fields.get('limit') : undefined;
  return {
    from: group ? (collection.split('/').at(-1) ?? '') : collection,
    ...(group ? { group } : {}),
    where: data?.kind === 'map' ? filtersOf(data.fields, '') : [],
    ...(limit?.kind === 'int' ? { limit: Number(limit.value) } : {}),
  };
}

function filtersOf(
  fields: ReadonlyMap<string, RulesValue>,
  parent: string,
): (readonly [string, Operator, Fields[string]])[] {
  return [...fields].flatMap(([name, value]) => {
    const field = parent === '' ? name : `${parent}.${name}`;
    if (value.kind !== 'constraint') {
      const made = toFields(new Map([[name, value]]))[name];
      return made === undefined ? [] : [[field, '==', made] as const];
    }
    return value.filters.flatMap((filter) => {
      const operator = operators[filter.comparator];
      const made = toFields(new Map([[name, filter.value]]))[name];
      return operator === undefined || made === undefined ? [] : [[field, operator, made] as const];
    });
  });
}
