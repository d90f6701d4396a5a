import { parseReport, valuesByExpression } from 'firestore-rules-tools/coverage/report';
import { parseRules } from 'firestore-rules-tools/language/parse';

const accesses = ['get', 'exists', 'getAfter', 'existsAfter'];

/** How often `get()` and its kin asked for each document, by its path `groups/g1`; `report` is that of the coverage. */
export function documentsAccessed(rulesText: string, report: unknown): Map<string, number> {
  const times = new Map<string, number>();
  const values = valuesByExpression(rulesText, parseRules(rulesText), parseReport(report));
  for (const call of values.keys()) {
    if (call.kind !== 'call' || call.target !== null || !accesses.includes(call.name.text)) continue;
    for (const { value, count } of call.arguments.flatMap((argument) => values.get(argument) ?? [])) {
      if (value.kind !== 'path') continue;
      const path = value.segments.slice(3).join('/');
      times.set(path, (times.get(path) ?? 0) + count);
    }
  }
  return times;
}
