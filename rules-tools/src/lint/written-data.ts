import type { Expression } from '../language/ast.ts';

/** `request.resource.data`, the document as it would be after the write. */
export function isWrittenDocument(expression: Expression): boolean {
  return (
    expression.kind === 'member' &&
    expression.name.text === 'data' &&
    expression.target.kind === 'member' &&
    expression.target.name.text === 'resource' &&
    expression.target.target.kind === 'variable' &&
    expression.target.target.name === 'request'
  );
}

/** A value out of the written document: a field, an item, or what a method makes of one. */
export function isWritten(expression: Expression): boolean {
  switch (expression.kind) {
    case 'member':
    case 'index':
    case 'slice':
      return isWrittenDocument(expression) || isWritten(expression.target);
    case 'call':
      return expression.target !== null && isWritten(expression.target);
    case 'literal':
    case 'variable':
    case 'list':
    case 'map':
    case 'path':
    case 'unary':
    case 'binary':
    case 'conditional':
      return false;
  }
}

/** A field or an item of the written document, not the document itself. */
export function isWrittenField(expression: Expression): boolean {
  return (
    (expression.kind === 'member' || expression.kind === 'index') &&
    !isWrittenDocument(expression) &&
    isWritten(expression)
  );
}

/** `request.time` */
export function isRequestTime(expression: Expression): boolean {
  return (
    expression.kind === 'member' &&
    expression.name.text === 'time' &&
    expression.target.kind === 'variable' &&
    expression.target.name === 'request'
  );
}
