import type { Auth } from '../emulator/auth.ts';
import type { Fields } from '../emulator/fields.ts';
import type { Request } from '../emulator/request.ts';

export type Documents = Readonly<Record<string, Fields>>;

/** What a table's data may depend on: who sends it. The uid of somebody signed out is `nobody`. */
export type Sender<Role extends string = string> = { readonly role: Role; readonly uid: string };

/** One row of the access matrix: the same request by every role. */
export type Case<Role extends string = string> = {
  /** What distinguishes it from the other cases of its operation: `valid`, `back-dated`. */
  readonly name: string;
  /** The roles that may. Everyone else may not. */
  readonly allowed: readonly Role[];
  readonly request: Request | ((sender: Sender<Role>) => Request);
  /** Documents stored before, on top of those of the configuration; null: absent. */
  readonly given?: Readonly<Record<string, Fields | null>>;
};

/** The cases of one path pattern, such as `groups/{groupId}/expenses/{expenseId}`. */
export type Section<Role extends string = string> = {
  readonly path: string;
  readonly cases: readonly Case<Role>[];
};

/** One request by one role. */
export type Attempt<Role extends string = string> = {
  readonly name: string;
  readonly as: Role;
  readonly request: Request;
  readonly given?: Readonly<Record<string, Fields | null>>;
};

/** A set of attempts with one verdict: every attack is denied, every valid document is allowed. */
export type Suite<Role extends string = string> = {
  readonly name: string;
  readonly verdict: 'allowed' | 'denied';
  readonly attempts: readonly Attempt<Role>[];
};

/** What a project says of its rules: the default export of its configuration file. */
export type RulesConfig<Role extends string = string> = {
  /** Absolute path of the rules file. */
  readonly rulesPath: string;
  /** Absolute path of the matrix in Markdown. */
  readonly matrixPath: string;
  /** Absolute path of the index definitions, `firestore.indexes.json`. */
  readonly indexesPath: string;
  /** The columns of the matrix, in their order; null is somebody signed out. */
  readonly roles: Readonly<Record<Role, { readonly title: string; readonly auth: Auth }>>;
  /** The documents every case finds. */
  readonly documents: Documents;
  readonly matrix: readonly Section<NoInfer<Role>>[];
  readonly suites?: readonly Suite<NoInfer<Role>>[];
  /** Rules of lint that are off, each with the reason. */
  readonly lintOff?: Readonly<Record<string, string>>;
};

/** Gives a configuration its types: roles in the tables are checked against `roles`. */
export function defineRules<const Role extends string>(config: RulesConfig<Role>): RulesConfig<Role> {
  return config;
}
