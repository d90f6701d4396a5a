import fc from 'fast-check';
import type { BinaryOperator } from '../ast.ts';

/**
 * A printed expression: `text` has parentheses only where they are needed, `shape` is what `shapeOf` says of its tree.
 * `binds` is how strongly its outermost operation binds; 10: it may be followed by a dot.
 */
export type Printed = { readonly text: string; readonly shape: string; readonly binds: number };

const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['in'],
  ['is'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const unaryLevel = 8;
const postfixLevel = 9;
const targetLevel = 10;

const names = fc.constantFrom('a', 'resource', 'list', '_x', '$y', 'as', 'b', 'B');
const memberNames = fc.oneof(names, fc.constantFrom('in', 'is', 'if', 'match', 'true', 'let'));
const sure = (text: string, shape = text, binds = targetLevel): Printed => ({ text, shape, binds });

const leaves: fc.Arbitrary<Printed> = fc.oneof(
  names.map((name) => sure(name)),
  fc.constantFrom('true', 'false', 'null').map((word) => sure(word)),
  fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map((int) => sure(`${int}`, `${int}`, postfixLevel)),
  fc.nat(10_000).map((n) => sure((n / 16).toFixed(4), `float(${n / 16})`, postfixLevel)),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => sure(quote(text), JSON.stringify(text))),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => sure(quoteBytes(bytes), `bytes(${[...bytes].join(' ')})`)),
);

export const printedExpression: fc.Arbitrary<Printed> = fc.letrec<{ any: Printed }>((tie) => {
  const any = tie('any');
  const some = fc.array(any, { maxLength: 3 });
  const binary = fc.tuple(any, fc.integer({ min: 0, max: levels.length - 1 }), fc.nat(), any);
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves,
      binary.map(([left, level, pick, right]) => printBinary(left, level, pick, right)),
      fc.tuple(any, any, any).map(([a, b, c]) => ({
        text: `${atLeast(a, 0)} ? ${b.text} : ${c.text}`,
        shape: `(${a.shape} ? ${b.shape} : ${c.shape})`,
        binds: -1,
      })),
      any.map((a) => ({ text: `!${atLeast(a, unaryLevel)}`, shape: `(!${a.shape})`, binds: unaryLevel })),
      any.map((a) => ({ text: `-${atLeast(a, postfixLevel)}`, shape: `(-${a.shape})`, binds: unaryLevel })),
      fc.tuple(any, memberNames).map(([a, name]) => sure(`${target(a)}.${name}`, `${a.shape}.${name}`)),
      fc.tuple(any, any).map(([a, b]) => sure(`${target(a)}[${b.text}]`, `${a.shape}[${b.shape}]`)),
      fc
        .tuple(any, fc.option(any), fc.option(any))
        .map(([a, b, c]) =>
          sure(
            `${target(a)}[${b?.text ?? ''} :${c?.text ?? ''}]`,
            `${a.shape}[${b?.shape ?? ''}:${c?.shape ?? ''}]`,
          ),
        ),
      fc.tuple(names, some).map(([name, items]) => call('', '', name, items)),
      fc.tuple(any, names, some).map(([a, name, items]) => call(`${target(a)}.`, `${a.shape}.`, name, items)),
      some.map((items) => sure(`[${texts(items)}]`, `[${shapes(items)}]`)),
      fc.array(fc.tuple(any, any), { maxLength: 3 }).map(printMap),
      fc
        .array(fc.oneof(fc.constantFrom('a', 'b-c', '(default)', '1'), any), { minLength: 1, maxLength: 4 })
        .map(printPath),
    ),
  };
}).any;

function printBinary(left: Printed, level: number, pick: number, right: Printed): Printed {
  const operators = levels[level] ?? [];
  const operator = operators[pick % operators.length] ?? '||';
  const type = operator === 'is' ? sure(['string', 'map_diff'][pick % 2] ?? '') : null;
  return {
    // What follows `is` is no expression; nor may a path touch what follows it.
    text: `${atLeast(left, level)} ${operator} ${type?.text ?? atLeast(right, level + 1)}`,
    shape: `(${left.shape} ${operator} ${type?.shape ?? right.shape})`,
    binds: level,
  };
}

function printMap(entries: [Printed, Printed][]): Printed {
  return sure(
    `{${entries.map(([key, value]) => `${key.text} : ${value.text}`).join(',')}}`,
    `{${entries.map(([key, value]) => `${key.shape}: ${value.shape}`).join(', ')}}`,
  );
}

function printPath(segments: (string | Printed)[]): Printed {
  const print = (side: 'text' | 'shape'): string =>
    segments.map((part) => (typeof part === 'string' ? `/${part}` : `/$(${part[side]})`)).join('');
  return sure(print('text'), print('shape'), postfixLevel);
}

function call(targetText: string, targetShape: string, name: string, items: Printed[]): Printed {
  return sure(`${targetText}${name}(${texts(items)})`, `${targetShape}${name}(${shapes(items)})`);
}

function texts(items: readonly Printed[]): string {
  return items.map(({ text }) => text).join(',');
}

function shapes(items: readonly Printed[]): string {
  return items.map(({ shape }) => shape).join(', ');
}

function atLeast({ text, binds }: Printed, level: number): string {
  return binds >= level ? text : `( ${text} )`;
}

function target(printed: Printed): string {
  return atLeast(printed, targetLevel);
}

function quote(text: string): string {
  const escaped = [...Array(text.length).keys()].map((index) => {
    const unit = text.charCodeAt(index);
    return /[\\'"\p{C}\u2028\u2029]/u.test(text.charAt(index))
      ? `\\u${unit.toString(16).padStart(4, '0')}`
      : text.charAt(index);
  });
  return `'${escaped.join('')}'`;
}

function quoteBytes(bytes: Uint8Array): string {
  return `b"${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
}
