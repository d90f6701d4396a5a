import type { Name } from './ast.ts';
import { RulesSyntaxError } from './syntax-error.ts';
import { tokenize, type Token, type TokenKind } from './tokenize.ts';

/** Words that name nothing. Behind a dot most of them may stand: `a.in`. */
const reserved = new Set([
  'allow',
  'false',
  'function',
  'if',
  'import',
  'in',
  'is',
  'let',
  'match',
  'null',
  'return',
  'rules_version',
  'service',
  'true',
]);

/** Walks over the tokens of a text; every failure is a RulesSyntaxError at the token it met. */
export class TokenReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  get token(): Token {
    return this.#at(this.#next);
  }

  /** Where the last token taken ends. */
  get previousEnd(): number {
    return this.#next === 0 ? 0 : this.#at(this.#next - 1).end;
  }

  /** Is the token `distance` ahead this word or sign? */
  sees(text: string, distance = 0): boolean {
    const token = this.#at(this.#next + distance);
    return token.text === text && (token.kind === 'name' || token.kind === 'punctuation');
  }

  seesName(distance = 0): boolean {
    const token = this.#at(this.#next + distance);
    return token.kind === 'name' && !reserved.has(token.text);
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  /** Takes the word or sign if it comes next. */
  takeIf(text: string): boolean {
    const seen = this.sees(text);
    if (seen) this.take();
    return seen;
  }

  expect(text: string): Token {
    if (!this.sees(text)) this.fail(`'${text}'`);
    return this.take();
  }

  expectKind(kind: TokenKind, what: string): Token {
    if (this.token.kind !== kind) this.fail(what);
    return this.take();
  }

  expectName(what: string): Name {
    if (!this.seesName()) this.fail(what);
    return this.toName(this.take());
  }

  /** The name behind a dot. */
  expectMemberName(): Name {
    const { kind, text } = this.token;
    if (kind !== 'name' || text === 'service' || text === 'rules_version')
      this.fail("a field's or a function's name");
    return this.toName(this.take());
  }

  isReserved(name: Name): boolean {
    return reserved.has(name.text);
  }

  toName({ text, start, end }: Token): Name {
    return { text, start, end };
  }

  /** Fails at the next token: `Unexpected 'x', expected …`. */
  fail(expected: string): never {
    const { kind, text } = this.token;
    const found = kind === 'end' ? 'the end of the file' : `'${text}'`;
    this.failWith(`Unexpected ${found}, expected ${expected}.${this.#hint()}`);
  }

  failWith(message: string, offset = this.token.start): never {
    throw new RulesSyntaxError(this.#text, offset, message);
  }

  #hint(): string {
    const { kind } = this.token;
    return kind === 'path-segment'
      ? " A '/' right before a word begins a path: a division has a blank there."
      : '';
  }

  #at(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('A list of tokens has at least its end.');
    return token;
  }
}
