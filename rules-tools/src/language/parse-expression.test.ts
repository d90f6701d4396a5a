import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from './ast.ts';
import { printedExpression } from './testing/arbitrary-expression.ts';
import { conditionPrefix, parseCondition } from './testing/parse-condition.ts';
import { shapeOf } from './testing/shape.ts';
import { childrenOf } from './walk.ts';

const backslash = '\\';

test.each([
  // Precedence: what the emulator's coverage shows.
  ['a || b && c', '(a || (b && c))'],
  ['a && b || c', '((a && b) || c)'],
  ['a || b || c', '((a || b) || c)'],
  ['a == b in c', '((a == b) in c)'],
  ['a in b == c', '(a in (b == c))'],
  ['a in b < c', '(a in (b < c))'],
  ['a in b in c', '((a in b) in c)'],
  ['a in b is bool', '(a in (b is bool))'],
  ['a == b is bool', '((a == b) is bool)'],
  ['a is bool == b', '((a is bool) == b)'],
  ['a is int < b + c', '((a is int) < (b + c))'],
  ['a == b < c', '(a == (b < c))'],
  ['a < b == c', '((a < b) == c)'],
  ['a - b - c', '((a - b) - c)'],
  ['a + b * c % d', '(a + ((b * c) % d))'],
  ['!a in b', '((!a) in b)'],
  ['!a == b', '((!a) == b)'],
  ['!a.b', '(!a.b)'],
  ['!!a', '(!(!a))'],
  ['!-a', '(!(-a))'],
  ['-a * b', '((-a) * b)'],
  ['a - -b', '(a - (-b))'],
  ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
  ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
  ['a || b ? c : d || e', '((a || b) ? c : (d || e))'],
  ['(a || b) && c', '((a || b) && c)'],
  // Postfix.
  ['a.b.c().d[0][1:2].e(f, 2)', 'a.b.c().d[0][1:2].e(f, 2)'],
  ['a[:1] == b[1:] + c[:]', '(a[:1] == (b[1:] + c[:]))'],
  ['a.in.is.if', 'a.in.is.if'],
  ['get(a) . data\n.b ( )', 'get(a).data.b()'],
  ['list.get(read)', 'list.get(read)'],
  // Literals.
  ['[1, 1., .5, true, null,]', '[1, float(1), float(0.5), true, null]'],
  ['-9223372036854775808', '(-9223372036854775808)'],
  [`'${backslash}${backslash}d${backslash}'"${backslash}n' + "'"`, String.raw`("\\d'\"\n" + "'")`],
  [`'${backslash}101${backslash}x42${backslash}u0043${backslash}b'`, String.raw`"ABC\b"`],
  [`b'é${backslash}xff${backslash}377'`, 'bytes(195 169 255 255)'],
  [`B"${backslash}${backslash}u"`, 'bytes(92 117)'],
  ["{'a': 1, b: {}, 1 + 1: [],}", '{"a": 1, b: {}, (1 + 1): []}'],
  // Paths, which take a slash before a letter from the division.
  ['/databases/$(database)/documents/a-b/$(x.y[0])', '/databases/$(database)/documents/a-b/$(x.y[0])'],
  ['/databases/(default)/documents', '/databases/(default)/documents'],
  ['/a /b/ $ (c)', '/a/b/$(c)'],
  ['/a/{x}/{y=*}/{z=**}', '/a/{x}/{y}/{z=**}'],
  ['/a/in/if/1.5/b%20c', '/a/in/if/1.5/b c'],
  ['/a/b == /c', '(/a/b == /c)'],
  ['/a/b / 2', '(/a/b / 2)'],
  ['/a/ b', '(/a / b)'],
  ['a / b / c', '((a / b) / c)'],
  ['/a/b[0]', '/a/b[0]'],
  ['(/a/b).bind({})', '/a/b.bind({})'],
  ['a ? /b : /c', '(a ? /b : /c)'],
  ['f(/a/b,/c)', 'f(/a/b, /c)'],
  // These belong to the segment.
  ["/a:b@c&d'e*f+g~.h", "/a:b@c&d'e*f+g~.h"],
  ['/a/** is path', '(/a/** is path)'],
  // Comments.
  ['a /* b */ && // c\n d /**/', '(a && d)'],
])('%s', (source, shape) => {
  expect(shapeOf(parseCondition(source))).toBe(shape);
});

test('what is printed is parsed back', () => {
  fc.assert(
    fc.property(printedExpression, ({ text, shape }) => {
      expect(shapeOf(parseCondition(text))).toBe(shape);
    }),
    { numRuns: 2000 },
  );
});

test('a span is the text of its node, and lies within that of its parent', () => {
  const checkSpan = (source: string, expression: Expression): void => {
    const ownText = source.slice(expression.start, expression.end);
    expect(shapeOf(parseCondition(ownText))).toBe(shapeOf(expression));
    let previousEnd = expression.start;
    for (const child of childrenOf(expression)) {
      expect(child.start).toBeGreaterThanOrEqual(previousEnd);
      expect(child.end).toBeLessThanOrEqual(expression.end);
      previousEnd = child.end;
      checkSpan(source, child);
    }
  };
  fc.assert(
    fc.property(printedExpression, ({ text }) => {
      checkSpan(`${conditionPrefix}${text}`, parseCondition(text));
    }),
    { numRuns: 500 },
  );
});
