import { describeRequest } from '../emulator/emulator.ts';
import { RulesProblem } from '../problem.ts';
import type { Fields } from '../emulator/fields.ts';
import type { Request } from '../emulator/request.ts';
import type { Case, RulesConfig } from '../config/config.ts';

/** One request by one role, with what the tables say of it. */
export type Check<Role extends string = string> = {
  /** The path of its section of the matrix, or the name of its suite. */
  readonly group: string;
  readonly name: string;
  readonly as: Role;
  readonly request: Request;
  /** Documents stored before, on top of those of the configuration; null: absent. */
  readonly given?: Readonly<Record<string, Fields | null>>;
  readonly expected: 'allowed' | 'denied';
};

/** Every case of the matrix by every role: sections and cases in their order, the roles of a case side by side. */
export function matrixAttempts<Role extends string>(config: RulesConfig<Role>): Check<Role>[] {
  const roles = rolesOf(config);
  const rows = config.matrix.flatMap(({ path, cases }) =>
    cases.map((row) => roles.map((role) => checkOf(config, path, row, role))),
  );
  requireDistinct(rows);
  return rows.flat();
}

export function suiteAttempts<Role extends string>(config: RulesConfig<Role>): Check<Role>[] {
  return (config.suites ?? []).flatMap(({ name: group, verdict: expected, attempts }) =>
    attempts.map((attempt) => ({ ...attempt, group, expected })),
  );
}

/** The columns of the matrix, in their order. */
export function rolesOf<Role extends string>({ roles }: Pick<RulesConfig<Role>, 'roles'>): Role[] {
  const isRole = (name: string): name is Role => Object.hasOwn(roles, name);
  return Object.keys(roles).filter(isRole);
}

/** `groups/{groupId}: update “rename” as owner (update groups/g1)`, for messages. */
export function describeCheck({ group, name, as, request }: Check): string {
  return `${group}: ${request.op} “${name}” as ${as} (${describeRequest(request)})`;
}

function checkOf<Role extends string>(
  { roles }: RulesConfig<Role>,
  group: string,
  { name, allowed, request, given }: Case<Role>,
  role: Role,
): Check<Role> {
  const sender = { role, uid: roles[role].auth?.uid ?? 'nobody' };
  return {
    group,
    name,
    as: role,
    request: typeof request === 'function' ? request(sender) : request,
    ...(given === undefined ? {} : { given }),
    expected: allowed.includes(role) ? 'allowed' : 'denied',
  };
}

/** Rows that read the same could not be told apart in the matrix, nor their cells if a row held two operations. */
function requireDistinct(rows: readonly (readonly Check[])[]): void {
  const seen = new Set<string>();
  for (const [first, ...others] of rows) {
    if (first === undefined) continue;
    const { group, request, name } = first;
    const row = `${request.op} “${name}”`;
    if (others.some((other) => other.request.op !== request.op))
      throw new RulesProblem(`${group}: ${row} is another operation for another role.`);
    if (seen.has(`${group} ${row}`))
      throw new RulesProblem(`${group} has two cases ${row}: give them distinct names.`);
    seen.add(`${group} ${row}`);
  }
}
