import { RulesProblem } from '../problem.ts';
import { positionAt, type Position } from './position.ts';

/** A text that is no rules file. `description` is the message without the position. */
export class RulesSyntaxError extends RulesProblem {
  readonly description: string;
  readonly offset: number;
  readonly position: Position;

  constructor(text: string, offset: number, description: string) {
    const position = positionAt(text, offset);
    super(`${position.line}:${position.column} ${description}`);
    this.name = 'RulesSyntaxError';
    this.description = description;
    this.offset = offset;
    this.position = position;
  }
}
