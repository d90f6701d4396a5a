import type { Expression } from '../ast.ts';
import { parseRules } from '../parse.ts';

export const conditionPrefix = 'service s { match /d { allow read: if ';

/** The tree of one expression. Its spans count from the start of the prefix. */
export function parseCondition(expression: string): Expression {
  const member = parseRules(`${conditionPrefix}${expression}\n; } }`).services[0]?.members[0];
  const allow = member?.kind === 'match' ? member.members[0] : undefined;
  if (allow?.kind !== 'allow' || allow.condition === null) throw new Error('The condition is lost.');
  return allow.condition;
}
