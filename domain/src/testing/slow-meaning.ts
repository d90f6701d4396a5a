import { roundHalfAway, type Fraction } from '../money/fraction.ts';
import { add, divide, multiply, toFraction } from '../money/fraction.ts';

/** What a text means to its reader, worked out the slow way: by trying every way to read it. */
export type Reader = { exponent: number; group: string; decimal: string };

type Value = { fraction: Fraction; divides: boolean; isTooPrecise: boolean };

const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ' ': '\u00a0\u202f\u2009',
    "'": '’‘٬',
    ',': '،，',
    '.': '．',
    '-': '−–—‐－',
    '*': '×xX＊',
    '/': '÷／',
  }).flatMap(([character, others]) => Array.from(others, (other): [string, string] => [other, character])),
);

/** In minor units; null where there is no telling. */
export function slowMeaning(text: string, { exponent, ...marks }: Reader): bigint | null {
  const characters = Array.from(text, (character) => {
    if (/\p{Nd}/u.test(character)) return String(valueOf(character));
    return plain.get(character) ?? character;
  });
  const value = sum(characters.join('').trim(), { exponent, ...marks }, false);
  if (value === null || value.isTooPrecise) return null;
  const { integer, isExact } = roundHalfAway(multiply(value.fraction, toFraction(10n ** BigInt(exponent))));
  const size = integer < 0n ? -integer : integer;
  return (isExact || value.divides) && size <= 1_000_000_000_000n ? integer : null;
}

/** Digits stand in tens in Unicode: the value is how many digits come before it since the last that is none, in tens. */
function valueOf(digit: string): number {
  let before = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** The last place outside of parentheses where one of the signs stands, from `from` on; -1 where there is none. */
function lastOf(text: string, signs: string, from: number): number {
  let depth = 0;
  for (let at = text.length - 1; at >= from; at -= 1) {
    const character = text.charAt(at);
    if (character === ')') depth += 1;
    if (character === '(') depth -= 1;
    if (depth === 0 && signs.includes(character)) return at;
  }
  return -1;
}

function sum(text: string, reader: Reader, isInside: boolean): Value | null {
  const bare = text.trim();
  const at = lastOf(bare, '+-', 0);
  if (at === -1) return product(bare, reader, isInside);
  const right = product(bare.slice(at + 1), reader, isInside);
  const left =
    at === 0
      ? { fraction: toFraction(0n), divides: false, isTooPrecise: false }
      : sum(bare.slice(0, at), reader, isInside);
  if (left === null || right === null) return null;
  const sign = toFraction(bare.charAt(at) === '-' ? -1n : 1n);
  return {
    fraction: add(left.fraction, multiply(right.fraction, sign)),
    divides: left.divides || right.divides,
    isTooPrecise: left.isTooPrecise || right.isTooPrecise,
  };
}

function product(text: string, reader: Reader, isInside: boolean): Value | null {
  const at = lastOf(text, '*/', 0);
  if (at === -1) return operand(text.trim(), reader, isInside);
  const left = product(text.slice(0, at), reader, true);
  const right = operand(text.slice(at + 1).trim(), reader, true);
  if (left === null || right === null) return null;
  const isDivision = text.charAt(at) === '/';
  if (isDivision && right.fraction.numerator === 0n) return null;
  return {
    fraction: (isDivision ? divide : multiply)(left.fraction, right.fraction),
    divides: isDivision || left.divides || right.divides,
    isTooPrecise: false,
  };
}

function operand(text: string, reader: Reader, isFactor: boolean): Value | null {
  if (text.startsWith('(') && text.endsWith(')')) return sum(text.slice(1, -1), reader, true);
  const { exponent } = reader;
  const value = (fraction: Fraction | null): Value | null =>
    fraction && { fraction, divides: false, isTooPrecise: false };
  const loose = { ...reader, exponent: Math.max(2, exponent) };
  if (/^[^k]*k$/i.test(text)) return value(times(number(text.slice(0, -1).trim(), loose), 1_000n));
  if (/[만천]/.test(text)) return value(korean(text, loose));
  const read = number(text, isFactor ? loose : reader);
  return read && { fraction: read, divides: false, isTooPrecise: read.denominator > 10n ** BigInt(exponent) };
}

function times(fraction: Fraction | null, by: bigint): Fraction | null {
  return fraction && multiply(fraction, toFraction(by));
}

/** At most one 만, and at most one 천 on either side of it; what follows one is less than it. */
function korean(text: string, reader: Reader): Fraction | null {
  return around(text, '만', 10_000n, (part) => around(part, '천', 1_000n, (rest) => number(rest, reader)));
}

function around(
  text: string,
  unit: string,
  size: bigint,
  read: (part: string) => Fraction | null,
): Fraction | null {
  const [left = '', right, ...more] = text.split(unit).map((part) => part.trim());
  if (right === undefined) return read(left);
  if (more.length > 0) return null;
  const count = left === '' ? toFraction(1n) : read(left);
  const rest = right === '' ? toFraction(0n) : read(right);
  if (count === null || rest === null) return null;
  if (rest.numerator >= size * rest.denominator) return null;
  return add(multiply(count, toFraction(size)), rest);
}

type Candidate = { fraction: Fraction; scale: number; isByLocale: boolean };

/** Every way in which marks may group and divide; where they disagree, the reader's own decides. */
function number(text: string, { exponent, group, decimal }: Reader): Fraction | null {
  const candidates: Candidate[] = [];
  for (const by of ['', ',', '.', "'", ' ']) {
    for (const mark of ['', ',', '.', '٫']) {
      if (by !== '' && by === mark) continue;
      const [whole = '', fraction = '', ...more] = mark === '' ? [text] : text.split(mark);
      const isDigits = /^\d*$/.test(fraction) && /\d/.test(whole + fraction) && more.length === 0;
      if (!isDigits || (mark !== '' && !text.includes(mark)) || !isGroupedBy(whole, by)) continue;
      candidates.push({
        fraction: {
          numerator: BigInt(whole.replace(/\D/g, '') + fraction),
          denominator: 10n ** BigInt(fraction.length),
        },
        scale: fraction.length,
        isByLocale: mark === '' ? by === group : mark === decimal,
      });
    }
  }
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const isSame = (a: Fraction, b: Fraction) => a.numerator * b.denominator === b.numerator * a.denominator;
  if (others.every((other) => isSame(other.fraction, first.fraction))) return first.fraction;
  if (exponent === 0) return candidates.find(({ scale }) => scale === 0)?.fraction ?? null;
  const chosen = candidates.find(({ isByLocale }) => isByLocale);
  return chosen === undefined || chosen.scale > exponent ? null : chosen.fraction;
}

function isGroupedBy(whole: string, by: string): boolean {
  if (by === '') return /^\d*$/.test(whole);
  const [first = '', ...groups] = whole.split(by);
  const sizes = groups.map(({ length }) => length);
  const isDigits = [first, ...groups].every((digits) => /^\d+$/.test(digits)) && first[0] !== '0';
  const isThrees = first.length <= 3 && sizes.every((size) => size === 3);
  const isIndian =
    by === ',' && first.length <= 2 && sizes.at(-1) === 3 && sizes.slice(0, -1).every((size) => size === 2);
  return groups.length > 0 && isDigits && (isThrees || isIndian);
}
