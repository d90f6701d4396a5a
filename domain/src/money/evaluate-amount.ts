import type { AmountProblem, AmountProblemCode } from './amount-problem.ts';
import type { Token, TokenKind } from './amount-tokens.ts';
import { add, divide, multiply, toFraction, type Fraction } from './fraction.ts';
import { koreanNumber } from './korean-number.ts';
import { readNumber, type LocaleMarks } from './read-number.ts';

/**
 * `divides`: a division took part, so the value may be rounded. `tooPrecise`: a number that has more decimals than the
 * currency and stands for an amount.
 */
export type AmountValue = { fraction: Fraction; divides: boolean; tooPrecise: Token | undefined };

/**
 *     sum     = [ "+" | "-" ] product { ( "+" | "-" ) product }
 *     product = operand { ( "*" | "/" ) operand }
 *     operand = [ symbol ] ( number | Korean number | "(" sum ")" ) [ symbol ]
 *
 * @returns the first problem, in the order of reading, of what is not a sum.
 */
export function evaluateAmount(
  tokens: readonly Token[],
  exponent: number,
  marks: LocaleMarks,
): AmountValue | AmountProblem {
  return new Evaluation(tokens, exponent, marks).evaluate();
}

export function isProblem<T extends object>(value: T | AmountProblem): value is AmountProblem {
  return 'code' in value;
}

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #exponent: number;
  readonly #marks: LocaleMarks;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], exponent: number, marks: LocaleMarks) {
    this.#tokens = tokens;
    this.#exponent = exponent;
    this.#marks = marks;
  }

  evaluate(): AmountValue | AmountProblem {
    const value = this.#sum();
    if (isProblem(value)) return value;
    return this.#at === this.#tokens.length ? value : this.#unexpected();
  }

  #sum(): AmountValue | AmountProblem {
    let sum: AmountValue | undefined;
    for (;;) {
      const operator = this.#take('+', '-');
      if (sum !== undefined && operator === undefined) return sum;
      const product = this.#product();
      if (isProblem(product)) return product;
      const sign = toFraction(operator?.kind === '-' ? -1n : 1n);
      const term = multiply(product.fraction, sign);
      sum = {
        fraction: sum === undefined ? term : add(sum.fraction, term),
        divides: product.divides || sum?.divides === true,
        tooPrecise: sum?.tooPrecise ?? product.tooPrecise,
      };
    }
  }

  #product(): AmountValue | AmountProblem {
    let product = this.#operand(false);
    for (;;) {
      if (isProblem(product)) return product;
      const operator = this.#take('*', '/');
      if (operator === undefined) return product;
      const start = this.#at;
      const factor = this.#operand(true);
      if (isProblem(factor)) return factor;
      const divides = operator.kind === '/';
      if (divides && factor.fraction.numerator === 0n) return this.#problem('divided-by-zero', start);
      const fraction = (divides ? divide : multiply)(product.fraction, factor.fraction);
      // A factor is not an amount: it may have any number of decimals.
      product = {
        fraction,
        divides: divides || product.divides || factor.divides,
        tooPrecise: undefined,
      };
    }
  }

  #operand(isFactor: boolean): AmountValue | AmountProblem {
    this.#take('symbol');
    const value = this.#take('(') ? this.#parenthesis() : this.#number(isFactor);
    this.#take('symbol');
    return value;
  }

  #parenthesis(): AmountValue | AmountProblem {
    this.#depth += 1;
    const sum = this.#sum();
    this.#depth -= 1;
    return isProblem(sum) || this.#take(')') ? sum : this.#unexpected();
  }

  #number(isFactor: boolean): AmountValue | AmountProblem {
    const start = this.#at;
    while (this.#take('number', 'unit'));
    const tokens = this.#tokens.slice(start, this.#at);
    const [first] = tokens;
    if (first === undefined) return this.#unexpected();
    const hasUnit = tokens.some(({ kind }) => kind === 'unit');
    const mayBeFactor = hasUnit || isFactor || this.#depth > 0 || this.#isFollowedByOperator();
    const parts: (Fraction | string)[] = [];
    for (const token of tokens) {
      const part = token.kind === 'unit' ? token.text : this.#read(token, mayBeFactor);
      if (typeof part !== 'string' && isProblem(part)) return part;
      parts.push(part);
    }
    const fraction = koreanNumber(parts);
    if (fraction === undefined) return this.#problem('malformed', start);
    const limit = 10n ** BigInt(this.#exponent);
    const isTooPrecise = !hasUnit && fraction.denominator > limit;
    return { fraction, divides: false, tooPrecise: isTooPrecise ? first : undefined };
  }

  /** A factor may have decimals where the currency has none, so there `12.000` may mean twelve. */
  #read(token: Token, mayBeFactor: boolean): Fraction | AmountProblem {
    const exponent = mayBeFactor ? Math.max(this.#exponent, 2) : this.#exponent;
    const number = readNumber(token.text, exponent, this.#marks);
    if (typeof number === 'string') return { code: number, start: token.start, end: token.end };
    return { numerator: number.digits, denominator: 10n ** BigInt(number.scale) };
  }

  #isFollowedByOperator(): boolean {
    const after = this.#tokens[this.#at]?.kind === 'symbol' ? this.#at + 1 : this.#at;
    const kind = this.#tokens[after]?.kind;
    return kind === '*' || kind === '/';
  }

  #take(...kinds: TokenKind[]): Token | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !kinds.includes(token.kind)) return undefined;
    this.#at += 1;
    return token;
  }

  #unexpected(): AmountProblem {
    const token = this.#tokens[this.#at];
    const end = this.#tokens.at(-1)?.end ?? 0;
    if (token === undefined) return { code: 'unfinished', start: end, end };
    return { code: 'unexpected', start: token.start, end: token.end };
  }

  /** With what was read since the token at `start`. */
  #problem(code: AmountProblemCode, start: number): AmountProblem {
    const [first, last] = [this.#tokens[start], this.#tokens[this.#at - 1]];
    return { code, start: first?.start ?? 0, end: last?.end ?? 0 };
  }
}
