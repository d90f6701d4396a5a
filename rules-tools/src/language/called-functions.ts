import { walkExpression } from './walk.ts';
import type { Expression, FunctionDeclaration, Member, RulesFile } from './ast.ts';

type Functions = ReadonlyMap<string, FunctionDeclaration>;

/**
 * Which function of the file each call calls: the innermost declaration in the blocks around the call, which also
 * shadows a built-in of that name. Calls of built-ins and of methods are not in the map.
 */
export function calledFunctions(file: RulesFile): Map<Expression, FunctionDeclaration> {
  const found = new Map<Expression, FunctionDeclaration>();
  const resolve = (root: Expression, visible: Functions): void => {
    walkExpression(root, (expression) => {
      if (expression.kind !== 'call' || expression.target !== null) return;
      const declaration = visible.get(expression.name.text);
      if (declaration !== undefined) found.set(expression, declaration);
    });
  };
  const resolveFunction = ({ lets, result }: FunctionDeclaration, visible: Functions): void => {
    for (const { value } of lets) resolve(value, visible);
    resolve(result, visible);
  };
  const resolveMembers = (members: readonly Member[], outer: Functions): void => {
    const visible = withFunctions(outer, members.filter(isFunction));
    for (const member of members) {
      if (member.kind === 'match') resolveMembers(member.members, visible);
      else if (member.kind === 'function') resolveFunction(member, visible);
      else if (member.condition !== null) resolve(member.condition, visible);
    }
  };

  const visible = withFunctions(new Map(), file.functions);
  for (const declaration of file.functions) resolveFunction(declaration, visible);
  for (const service of file.services) resolveMembers(service.members, visible);
  return found;
}

function withFunctions(outer: Functions, declarations: readonly FunctionDeclaration[]): Functions {
  return new Map([
    ...outer,
    ...declarations.map((declaration) => [declaration.name.text, declaration] as const),
  ]);
}

function isFunction(member: Member): member is FunctionDeclaration {
  return member.kind === 'function';
}
