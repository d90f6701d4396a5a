import { caseSections } from './case-rows.ts';
import type { Check } from './matrix-attempts.ts';
import type { Outcome } from './run-checks.ts';

/** A check that one text of rules decides differently from another. */
export type AccessChange = { readonly check: Check; readonly kind: 'gained' | 'lost' };

/** What `after` allows and `before` does not, or the other way. Both are outcomes of the same checks. */
export function accessChanges(before: readonly Outcome[], after: readonly Outcome[]): AccessChange[] {
  const allowedBefore = new Map(before.map(({ check, verdict }) => [check, verdict.allowed]));
  return after.flatMap(({ check, verdict }) =>
    allowedBefore.get(check) === verdict.allowed
      ? []
      : [{ check, kind: verdict.allowed ? ('gained' as const) : ('lost' as const) }],
  );
}

/**
 * A line a case, by path and operation, and a line that counts:
 *
 *     groups/{groupId}
 *       update  rename  + member, guest  - owner
 *     2 accesses gained, 1 lost
 */
export function formatAccessChanges(changes: readonly AccessChange[]): string {
  if (changes.length === 0) return 'no access changed';
  const lines = caseSections(changes, ({ check }) => check).flatMap(({ group, rows }) => {
    const operationWidth = Math.max(...rows.map(({ operation }) => operation.length));
    return [
      group,
      ...rows.map(({ operation, name, entries }) =>
        ['', operation.padEnd(operationWidth), name, ...rolesWho(entries)].join('  '),
      ),
    ];
  });
  return [...lines, countLine(changes)].join('\n');
}

function rolesWho(changes: readonly AccessChange[]): string[] {
  return (
    [
      ['+', 'gained'],
      ['-', 'lost'],
    ] as const
  ).flatMap(([sign, kind]) => {
    const roles = changes.filter((change) => change.kind === kind).map(({ check }) => check.as);
    return roles.length === 0 ? [] : [`${sign} ${roles.join(', ')}`];
  });
}

function countLine(changes: readonly AccessChange[]): string {
  const gained = changes.filter(({ kind }) => kind === 'gained').length;
  const lost = changes.length - gained;
  const accesses = (count: number): string => `${count} ${count === 1 ? 'access' : 'accesses'}`;
  if (lost === 0) return `${accesses(gained)} gained`;
  return gained === 0 ? `${accesses(lost)} lost` : `${accesses(gained)} gained, ${lost} lost`;
}
