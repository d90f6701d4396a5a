import type { FunctionDeclaration, Member, RulesFile } from '../language/ast.ts';
import { visitMembers, type Surroundings } from '../language/walk.ts';

export type FoundFunction = {
  readonly declaration: FunctionDeclaration;
  /** Where it is declared: what its own calls see. */
  readonly surroundings: Surroundings;
};

/** The function that a name means at a place: functions are scoped lexically, inner ones hide outer ones. */
export function findFunction(
  file: RulesFile,
  name: string,
  { service, blocks }: Surroundings,
): FoundFunction | null {
  for (let depth = blocks.length; depth > 0; depth -= 1) {
    const declaration = functionIn(blocks[depth - 1]?.members ?? [], name);
    if (declaration !== null)
      return { declaration, surroundings: { service, blocks: blocks.slice(0, depth) } };
  }
  const inService = functionIn(service?.members ?? [], name);
  if (inService !== null) return { declaration: inService, surroundings: { service, blocks: [] } };
  const inFile = functionIn(file.functions, name);
  return inFile === null ? null : { declaration: inFile, surroundings: { service: null, blocks: [] } };
}

function functionIn(members: readonly Member[], name: string): FunctionDeclaration | null {
  for (const member of members) if (member.kind === 'function' && member.name.text === name) return member;
  return null;
}

/** All functions of a file, each with where it is declared. */
export function functionsOf(file: RulesFile): FoundFunction[] {
  const found: FoundFunction[] = [];
  visitMembers(file, { function: (declaration, surroundings) => found.push({ declaration, surroundings }) });
  return found;
}
