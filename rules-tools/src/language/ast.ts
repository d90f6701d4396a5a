/**
 * The syntax tree of a rules file (https://firebase.google.com/docs/rules/rules-language). Offsets count UTF-16
 * units of the source, `end` is exclusive; lines and columns are computed from offsets where they are shown
 * (`position.ts`). Parentheses leave no node: the span of `(a)` is that of `a`, but `(a) + (b)` covers all of its text.
 */
export type Span = { readonly start: number; readonly end: number };

export type Name = Span & { readonly text: string };

export type RulesFile = Span & {
  /** '1' when the file says nothing. */
  readonly version: '1' | '2';
  /** The `rules_version = …;` statement, where there is one. */
  readonly versionSpan: Span | null;
  readonly imports: readonly ImportStatement[];
  readonly functions: readonly FunctionDeclaration[];
  readonly services: readonly Service[];
};

/** `import 'source' as name;` The emulator refuses all but its standard library's. */
export type ImportStatement = Span & { readonly source: string; readonly name: Name | null };

export type Service = Span & {
  /** `cloud.firestore`, `firebase.storage`. */
  readonly name: Name;
  readonly members: readonly Member[];
};

export type Member = MatchBlock | AllowStatement | FunctionDeclaration;

export type MatchBlock = Span & {
  readonly kind: 'match';
  readonly segments: readonly PathSegment[];
  /** From the first slash to the last segment. */
  readonly pathSpan: Span;
  readonly members: readonly Member[];
};

export type PathSegment =
  | (Span & { readonly kind: 'literal'; readonly text: string })
  /** `{name}` and `{name=*}` are one segment, `{name=**}` is recursive. */
  | (Span & { readonly kind: 'wildcard'; readonly name: Name; readonly recursive: boolean });

export type Method = 'read' | 'write' | 'get' | 'list' | 'create' | 'update' | 'delete';

export type AllowStatement = Span & {
  readonly kind: 'allow';
  readonly methods: readonly (Span & { readonly text: Method })[];
  /** null: no condition, which means `true`. */
  readonly condition: Expression | null;
};

export type FunctionDeclaration = Span & {
  readonly kind: 'function';
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly lets: readonly LetBinding[];
  readonly result: Expression;
};

export type LetBinding = Span & { readonly name: Name; readonly value: Expression };

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'is' | '+' | '-' | '*' | '/' | '%';

export type Expression =
  | (Span & {
      readonly kind: 'literal';
      readonly value: string | number | boolean | bigint | Uint8Array | null;
    })
  | (Span & { readonly kind: 'variable'; readonly name: string })
  | (Span & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (Span & { readonly kind: 'map'; readonly entries: readonly { key: Expression; value: Expression }[] })
  /** `/a/$(b)/c`: texts and embedded expressions, one a segment. */
  | (Span & { readonly kind: 'path'; readonly segments: readonly (string | Expression)[] })
  | (Span & { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression })
  /** The right side of `is` is a variable that names a type. */
  | (Span & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Span & {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    })
  /** `target.name` */
  | (Span & { readonly kind: 'member'; readonly target: Expression; readonly name: Name })
  /** `target[index]` */
  | (Span & { readonly kind: 'index'; readonly target: Expression; readonly index: Expression })
  /** `target[from:to]`; either may be missing. */
  | (Span & {
      readonly kind: 'slice';
      readonly target: Expression;
      readonly from: Expression | null;
      readonly to: Expression | null;
    })
  /** `name(…)`, or `target.name(…)` where `target` is not null. */
  | (Span & {
      readonly kind: 'call';
      readonly target: Expression | null;
      readonly name: Name;
      readonly arguments: readonly Expression[];
    });
