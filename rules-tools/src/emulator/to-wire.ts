import { encodeFields, isMap, joinFieldPath, type Fields } from './fields.ts';
import { RulesProblem } from '../problem.ts';
import type { Operator, Query, Request, Write } from './request.ts';

/** A call of the REST API; `path` follows `…/documents`. */
export type WireRequest = { method: 'GET' | 'POST'; path: string; body?: unknown };

/** https://firebase.google.com/docs/firestore/reference/rest */
export function toWire(request: Request, databaseName: string): WireRequest {
  switch (request.op) {
    case 'get':
      // With half a path the API would list the collection.
      if (request.path.split('/').length % 2 !== 0)
        throw new RulesProblem(`${request.path} is the path of a collection, not of a document.`);
      return { method: 'GET', path: `/${encodePath(request.path)}` };
    case 'list':
      return { method: 'POST', ...queryCall(request.query, databaseName) };
    case 'batch':
      return commit(request.writes, databaseName);
    case 'create':
    case 'update':
    case 'set':
    case 'delete':
      return commit([request], databaseName);
  }
}

function commit(writes: readonly Write[], databaseName: string): WireRequest {
  return {
    method: 'POST',
    path: ':commit',
    body: { writes: writes.map((write) => toWrite(write, databaseName)) },
  };
}

function toWrite(write: Write, databaseName: string): object {
  const name = `${databaseName}/documents/${write.path}`;
  if (write.op === 'delete') return { delete: name };
  const { fields, transforms, removed } = encodeFields(write.data, databaseName);
  const update = { name, fields };
  const updateTransforms = transforms;
  switch (write.op) {
    case 'create':
      return { update, updateTransforms, currentDocument: { exists: false } };
    case 'set':
      return { update, updateTransforms };
    case 'update': {
      const set = new Set(transforms.map(({ fieldPath }) => fieldPath));
      const fieldPaths = maskOf(write.data, write.nested === true, '').filter((path) => !set.has(path));
      return {
        update,
        updateMask: { fieldPaths: [...new Set([...fieldPaths, ...removed])] },
        updateTransforms,
        currentDocument: { exists: true },
      };
    }
  }
}

function maskOf(data: Fields, nested: boolean, parent: string): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const path = joinFieldPath(parent, key);
    return nested && isMap(value) && Object.keys(value).length > 0 ? maskOf(value, true, path) : [path];
  });
}

const operators: Record<Operator, string> = {
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IN',
  'not-in': 'NOT_IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
};

function queryCall(query: Query, databaseName: string): { path: string; body: unknown } {
  const parts = query.from.split('/');
  const collectionId = parts.pop() ?? '';
  const filters = (query.where ?? []).map(([fieldPath, operator, value]) => {
    const { fields } = encodeFields({ value }, databaseName);
    return { fieldFilter: { field: { fieldPath }, op: operators[operator], value: fields['value'] } };
  });
  const structuredQuery = {
    from: [{ collectionId, ...(query.group === true ? { allDescendants: true } : {}) }],
    ...(filters.length === 0 ? {} : { where: { compositeFilter: { op: 'AND', filters } } }),
    ...(query.orderBy === undefined
      ? {}
      : {
          orderBy: query.orderBy.map(([fieldPath, direction]) => ({
            field: { fieldPath },
            direction: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
          })),
        }),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
  };
  const parent = parts.length === 0 ? '' : `/${encodePath(parts.join('/'))}`;
  return { path: `${parent}:runQuery`, body: { structuredQuery } };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
