/** One thing that lint would change; `endColumn` is exclusive. Lines and columns as in `language/position.ts`. */
export type Finding = {
  /** The name of the rule. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};
