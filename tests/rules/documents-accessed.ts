import { parseReport, valuesByExpression } from 'firestore-rules-tools/coverage/report';
import { parseRules } from 'firestore-rules-tools/language/parse';

const accesses = ['get', 'exists', 'getAfter', 'existsAfter'];

/** The distinct documents that `get()` and its kin asked for, as `groups/g1`; `report` is that of the coverage. */
export function documentsAccessed(rulesText: string, report: unknown): string[] {
  const values = valuesByExpression(rulesText, parseRules(rulesText), parseReport(report));
  const paths = [...values.keys()].flatMap((call) => {
    if (call.kind !== 'call' || call.target !== null || !accesses.includes(call.name.text)) return [];
    const seen = call.arguments.flatMap((argument) => values.get(argument) ?? []);
    return seen.flatMap(({ value }) => (value.kind === 'path' ? [value.segments.slice(3).join('/')] : []));
  });
  return [...new Set(paths)].toSorted();
}
