import type { Query, Request } from '../emulator/request.ts';
import type { Question } from './questions.ts';

/** What is peculiar to a question the rules were asked for a request. */
export function notesOn(
  request: Request,
  { request: sent, asked, write }: Question,
  isExpanded: boolean,
): string[] {
  const notes: string[] = [];
  if (request.op === 'set' && sent.op === 'create')
    notes.push('The document does not exist, so this set is a create.');
  if (request.op === 'set' && sent.op === 'update')
    notes.push('The document exists, so this set is an update.');
  if (request.op === 'list' && sent.op === 'list' && request.query !== sent.query && asked.byFilters)
    notes.push(
      `A query is decided for each value of in and array-contains-any; this is for ${formatWay(request.query, sent.query)}.`,
    );
  if (!isExpanded) {
    notes.push(
      'The rules are too large to follow each call of a function by itself: a function that is called twice shows what its last call saw.',
    );
    if (write !== null) notes.push('The writes of the batch are not told apart either.');
  }
  return notes;
}

/** The filters that stand for one value of several. */
function formatWay({ where = [] }: Query, way: Query): string {
  const single = way.where?.filter((filter, index) => filter !== where[index]) ?? [];
  return single.map(([field, operator, value]) => `${field} ${operator} ${formatSimple(value)}`).join(', ');
}

function formatSimple(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? '…' : String(value);
}
