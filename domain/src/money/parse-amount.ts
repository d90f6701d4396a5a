import { exponentOf } from './currency.ts';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from './minor-units.ts';
import { currencySymbolsOf, numberMarksOf } from './number-marks.ts';
import { readNumber, type Decimal, type NumberReading } from './read-number.ts';
import { plainText } from './typed-text.ts';

export { groupDigits } from './group-digits.ts';

export type AmountRefusal = 'empty' | 'not-a-number' | 'too-large' | 'too-many-decimals' | 'not-positive';
export type AmountReading = { ok: true; amountMinor: MinorUnits } | { ok: false; reason: AmountRefusal };

/**
 * Reads an amount as a person types it, a sum included: `12,000+8,500-500`, `3×4,500`, `€12.50`, `12,50 €`.
 *
 *     amount  = [ "+" | "-" ] operand { ( "+" | "-" | "*" | "x" ) operand }
 *     operand = [ symbol ] number [ symbol ]
 *
 * Multiplication binds tighter. `symbol` is the code or a symbol of `currency`, of no other; how a number is read
 * stands in `read-number.ts`. A number by itself has no more decimals than the currency; a factor may, if the
 * product comes out even (`1.5*3000` in won). The result is from 1 to `maxAmountMinor`.
 *
 * Any string is answered, never thrown at.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function parseAmount(text: string, currency: string, locale: string): AmountReading {
  const exponent = exponentOf(currency);
  const plain = plainText(text).toLowerCase().trim();
  if (plain.length > maxTextLength) return refused('not-a-number');
  const tokens = toTokens(plain, currencySymbolsOf(currency, locale));
  if (tokens === undefined) return refused('not-a-number');
  if (tokens.every(({ kind }) => kind === 's')) return refused('empty');
  if (!grammar.test(tokens.map(({ kind }) => kind).join(''))) return refused('not-a-number');

  const localeGroup = plainText(numberMarksOf(currency, locale).group);
  const value = evaluate(tokens, exponent, localeGroup);
  return typeof value === 'string' ? refused(value) : toAmount(value, exponent);
}

/** Nobody types more, and it bounds the time a pasted book takes. */
const maxTextLength = 1_000;

/** n: number, s: symbol. The others stand for themselves. */
type Token = { kind: 'n' | 's' | '+' | '-' | '*'; text: string };

const grammar = /^[+-]?s?ns?([+*-]s?ns?)*$/;

function refused(reason: AmountRefusal): AmountReading {
  return { ok: false, reason };
}

function toTokens(text: string, symbols: readonly string[]): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, symbols);
    if (token === undefined) return undefined;
    if (token.text.trim() !== '') tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, symbols: readonly string[]): Token | undefined {
  const symbol = symbols.find((candidate) => text.startsWith(candidate, at));
  if (symbol !== undefined) return { kind: 's', text: symbol };
  const number = /^[.,]?\d+(?:[ .,']\d+)*[.,]?/.exec(text.slice(at))?.[0];
  if (number !== undefined) return { kind: 'n', text: number };
  const character = text.charAt(at);
  if (character === 'x') return { kind: '*', text: character };
  if (character === '+' || character === '-' || character === '*')
    return { kind: character, text: character };
  return character === ' ' ? { kind: 's', text: character } : undefined;
}

function evaluate(tokens: readonly Token[], exponent: number, localeGroup: string): NumberReading {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const { sign, factors } of toTerms(tokens)) {
    let product: Decimal = { digits: sign, scale: 0 };
    for (const factor of factors) {
      const value = readNumber(factor, exponent, localeGroup);
      if (typeof value === 'string') return value;
      if (factors.length === 1 && value.scale > exponent) return 'too-many-decimals';
      product = { digits: product.digits * value.digits, scale: product.scale + value.scale };
    }
    sum = add(sum, product);
  }
  return sum;
}

type Term = { sign: 1n | -1n; factors: string[] };

/** The terms of the sum, each with its factors as typed. */
function toTerms(tokens: readonly Token[]): Term[] {
  let term: Term = { sign: 1n, factors: [] };
  const terms = [term];
  for (const { kind, text } of tokens) {
    if (kind === 'n') term.factors.push(text);
    if (kind !== '+' && kind !== '-') continue;
    const sign = kind === '-' ? -1n : 1n;
    if (term.factors.length === 0) term.sign = sign;
    else terms.push((term = { sign, factors: [] }));
  }
  return terms;
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescale(a, scale) + rescale(b, scale), scale };
}

function rescale({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function toAmount(value: Decimal, exponent: number): AmountReading {
  const units = rescale(value, value.scale + exponent);
  const unit = 10n ** BigInt(value.scale);
  if (units % unit !== 0n) return refused('too-many-decimals');
  if (units <= 0n) return refused('not-positive');
  if (units / unit > BigInt(maxAmountMinor)) return refused('too-large');
  return { ok: true, amountMinor: toMinorUnits(Number(units / unit)) };
}
