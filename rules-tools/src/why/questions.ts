import { encodeFields, removed, type Fields } from '../emulator/fields.ts';
import type { Query, Request, Write } from '../emulator/request.ts';
import { askedOfDocument, askedOfQuery, type Asked } from './matching-statements.ts';

/**
 * A request as the rules are asked about it. One request may ask several times: each write of a batch, and each value
 * of `in` or `array-contains-any` in a query. All have to be allowed.
 */
export type Question = {
  readonly request: Request;
  readonly asked: Asked;
  /** What else the request asks, which has to be answered too. */
  readonly besides: readonly Asked[];
  readonly write: { readonly index: number; readonly of: number } | null;
  /** A condition of the rules language that holds for all other writes of the batch. */
  readonly unless?: string;
};

/** @param stored The fields of a document before the request, null where there is none. */
export function questionsOf(request: Request, stored: (path: string) => Fields | null): Question[] {
  switch (request.op) {
    case 'get':
      return [{ request, asked: askedOfDocument('get', request.path), besides: [], write: null }];
    case 'list':
      return waysOf(request.query).map((query) => ({
        request: { op: 'list', query },
        asked: askedOf(query),
        besides: [],
        write: null,
      }));
    case 'batch':
      return questionsOfBatch(request.writes, stored);
    case 'create':
    case 'update':
    case 'set':
    case 'delete':
      return questionsOfBatch([request], stored);
  }
}

/** The documents a request is about, before the rules ask for any. */
export function ownDocuments(request: Request): string[] {
  if (request.op === 'list') return waysOf(request.query).flatMap((query) => pinnedDocument(query) ?? []);
  return request.op === 'batch' ? request.writes.map(({ path }) => path) : [request.path];
}

function questionsOfBatch(written: readonly Write[], stored: (path: string) => Fields | null): Question[] {
  const exists = new Map(written.map(({ path }) => [path, stored(path) !== null]));
  const writes = written.map((write): Exclude<Write, { op: 'set' }> => {
    const before = exists.get(write.path) === true;
    exists.set(write.path, write.op !== 'delete');
    return write.op === 'set' ? toCreateOrUpdate(write, before, stored(write.path)) : write;
  });
  const [only] = writes;
  if (only !== undefined && writes.length === 1)
    return [{ request: only, asked: askedOfDocument(only.op, only.path), besides: [], write: null }];
  const asked = writes.map(({ op, path }) => askedOfDocument(op, path));
  return writes.map(({ op, path }, index) => ({
    request: { op: 'batch', writes },
    asked: askedOfDocument(op, path),
    besides: asked.toSpliced(index, 1),
    write: { index, of: writes.length },
    unless: `request.path != path('/databases/(default)/documents/${escape(path)}')`,
  }));
}

/** What the rules see of a `set`: knowing whether the document exists, they are asked once instead of twice. */
function toCreateOrUpdate(
  { path, data }: Write & { op: 'set' },
  exists: boolean,
  before: Fields | null,
): Exclude<Write, { op: 'set' }> {
  if (!exists) return { op: 'create', path, data };
  const gone = Object.keys(before ?? {}).filter((field) => !Object.hasOwn(data, field));
  return {
    op: 'update',
    path,
    data: { ...data, ...Object.fromEntries(gone.map((field) => [field, removed])) },
  };
}

/** A query without `in` and `array-contains-any`: one for each combination of their values, at most thirty. */
export function waysOf(query: Query): Query[] {
  let ways: Query['where'][] = [[]];
  for (const filter of query.where ?? []) {
    const [field, operator, values] = filter;
    const single = operator === 'in' ? '==' : operator === 'array-contains-any' ? 'array-contains' : null;
    const ofFilter: NonNullable<Query['where']> =
      single === null || !isList(values) ? [filter] : values.map((value) => [field, single, value] as const);
    ways = ways.flatMap((way) => ofFilter.map((each) => [...(way ?? []), each]));
  }
  const isSplit = query.where?.some(([, operator]) => operator === 'in' || operator === 'array-contains-any');
  if (isSplit !== true || ways.length > 30) return [query];
  return ways.map((where) => ({ ...query, ...(where === undefined ? {} : { where }) }));
}

function askedOf(query: Query): Asked {
  const path = pinnedDocument(query);
  return path === null ? askedOfQuery(query) : askedOfDocument('list', path);
}

/** The only document a query can find, by its name: the rules are then asked about that one, as it is stored. */
function pinnedDocument({ where = [] }: Query): string | null {
  const name = where.find(([field, operator]) => field === '__name__' && operator === '==')?.[2];
  if (name === undefined) return null;
  const encoded = encodeFields({ name }, '').fields['name']?.['referenceValue'];
  return typeof encoded === 'string' ? encoded.replace(/^.*?\/documents\//, '') : null;
}

function isList(value: Fields[string]): value is readonly Fields[string][] {
  return Array.isArray(value);
}

function escape(path: string): string {
  return path.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
