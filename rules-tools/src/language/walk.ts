import type {
  AllowStatement,
  Expression,
  FunctionDeclaration,
  MatchBlock,
  Member,
  RulesFile,
  Service,
} from './ast.ts';

/** The direct sub-expressions, in the order of the text. The type behind `is` is none. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
      return [];
    case 'list':
      return [...expression.items];
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'path':
      return expression.segments.filter((segment) => typeof segment !== 'string');
    case 'unary':
      return [expression.operand];
    case 'binary':
      return expression.operator === 'is' ? [expression.left] : [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'member':
      return [expression.target];
    case 'index':
      return [expression.target, expression.index];
    case 'slice':
      return [expression.target, expression.from, expression.to].filter((part) => part !== null);
    case 'call':
      return expression.target === null
        ? [...expression.arguments]
        : [expression.target, ...expression.arguments];
  }
}

/** Visits the expression and all within it, parents first, in the order of the text. */
export function walkExpression(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walkExpression(child, visit);
}

/** Where a member stands: `blocks` are the match blocks around it, the outermost first. */
export type Surroundings = { readonly service: Service | null; readonly blocks: readonly MatchBlock[] };

export type MemberVisitor = {
  readonly match?: (block: MatchBlock, surroundings: Surroundings) => void;
  readonly allow?: (statement: AllowStatement, surroundings: Surroundings) => void;
  readonly function?: (declaration: FunctionDeclaration, surroundings: Surroundings) => void;
};

/** Visits all match blocks, allow statements and functions in the order of the text; blocks before their members. */
export function visitMembers(file: RulesFile, visitor: MemberVisitor): void {
  const visit = (members: readonly Member[], surroundings: Surroundings): void => {
    for (const member of members) {
      switch (member.kind) {
        case 'match':
          visitor.match?.(member, surroundings);
          visit(member.members, { ...surroundings, blocks: [...surroundings.blocks, member] });
          break;
        case 'allow':
          visitor.allow?.(member, surroundings);
          break;
        case 'function':
          visitor.function?.(member, surroundings);
          break;
      }
    }
  };
  for (const member of [...file.functions, ...file.services].toSorted((a, b) => a.start - b.start)) {
    if ('kind' in member) visit([member], { service: null, blocks: [] });
    else visit(member.members, { service: member, blocks: [] });
  }
}
