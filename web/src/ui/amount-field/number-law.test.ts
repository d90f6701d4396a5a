import { exponentOf } from '@nbbang/domain/money/currency';
import type { Notation } from '@nbbang/domain/money/notation';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { slowMeaning } from '@nbbang/domain/testing/slow-meaning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNumber, typedOf, typeNumber, type NumberField } from './number-typing.ts';
import { deleteKey, deleteRange, pasteOver } from './typing-robot.ts';

/** The marks of each language, by hand: not from what the code under test asks. */
const readers = {
  ko: { group: ',', decimal: '.' },
  en: { group: ',', decimal: '.' },
  hi: { group: ',', decimal: '.' },
  ar: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
  fr: { group: ' ', decimal: ',' },
} as const;
const locales = ['ko', 'en', 'de', 'fr', 'hi', 'ar'] as const;
const currencies = ['KRW', 'USD', 'JPY', 'KWD', 'HUF', 'EUR'] as const;

/** Mostly what makes numbers; every mark, sign, unit and script that somebody might type. */
const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters));
const keyArb = fc.oneof(
  { weight: 40, arbitrary: oneOf('0001234505') },
  { weight: 8, arbitrary: oneOf('.,.,,') },
  { weight: 3, arbitrary: oneOf('+-*/×') },
  { weight: 2, arbitrary: oneOf("()k만천 '’−\u202f\u00a0") },
  { weight: 2, arbitrary: oneOf('٠١٥٫٬،０１５，．०१५۵') },
  { weight: 1, arbitrary: oneOf('aㅁ🍞½') },
);
const pieceArb = fc.oneof(
  fc.array(keyArb, { minLength: 1, maxLength: 8 }).map((keys) => keys.join('')),
  fc.constantFrom(
    '1,234.50',
    '1,200',
    '12,000+8,500-500',
    '12,50',
    '1.234,5',
    '12,000',
    '1,00,000',
    '1 234,5',
    '12.5k',
    '1,5만',
  ),
);

const placeArb = fc.nat({ max: 1_000 });
const actionArb = fc.oneof(
  { weight: 10, arbitrary: keyArb.map((key) => ({ do: 'key' as const, key })) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'Backspace' as const }, { do: 'Delete' as const }) },
  { weight: 2, arbitrary: placeArb.map((place) => ({ do: 'move' as const, place })) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      piece: pieceArb,
      from: placeArb,
      to: placeArb,
      isTold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), from: placeArb, to: placeArb }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('compose' as const),
      piece: pieceArb,
      from: placeArb,
      to: placeArb,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('recompose' as const),
      keys: fc.array(fc.option(keyArb), { minLength: 1, maxLength: 5 }),
      selects: fc.boolean(),
    }),
  },
);
type Action = typeof actionArb extends fc.Arbitrary<infer A> ? A : never;

/** What somebody typed, kept as a plain text that knows nothing of marks; and the field. */
type Pair = { typed: string; field: NumberField };

/** The place in what was typed of a place in what is shown: walks both, and skips what was not typed. */
function placeOf({ typed, field }: Pair, shown: number): number {
  let at = 0;
  for (let place = 0; place < shown; place += 1) {
    if (field.text.charAt(place) === typed.charAt(at)) at += 1;
  }
  return at;
}

function act(pair: Pair, action: Action, notation: Notation): Pair {
  const { typed, field } = pair;
  const limit = field.text.length + 1;
  const inTyped = (from: number, to: number, by: string) =>
    typed.slice(0, placeOf(pair, from)) + by + typed.slice(placeOf(pair, to));
  switch (action.do) {
    case 'move':
      return { typed, field: { ...field, caret: action.place % limit } };
    case 'key': {
      const { caret } = field;
      const next = pasteOver(field, caret, caret, action.key, notation, { isTold: true });
      return { typed: inTyped(caret, caret, action.key), field: next };
    }
    case 'paste': {
      const [from, to] = inOrder(action.from % limit, action.to % limit);
      const next = pasteOver(field, from, to, action.piece, notation, action);
      return { typed: inTyped(from, to, action.piece), field: next };
    }
    case 'cut': {
      const [from, to] = inOrder(action.from % limit, action.to % limit);
      if (from === to) return pair;
      return { typed: inTyped(from, to, ''), field: deleteRange(field, from, to, notation) };
    }
    case 'Backspace':
    case 'Delete': {
      const at = placeOf(pair, field.caret) - (action.do === 'Delete' ? 0 : 1);
      const after = at < 0 ? typed : typed.slice(0, at) + typed.slice(at + 1);
      return { typed: after, field: deleteKey(field, action.do, notation) };
    }
    case 'compose': {
      const [from, to] = inOrder(action.from % limit, action.to % limit);
      const all = Array.from(action.piece);
      let now = typeNumber(field, { do: 'compose' }, notation);
      let end = to;
      for (let count = 1; count <= all.length; count += 1) {
        const data = all.slice(0, count).join('');
        const text = now.text.slice(0, from) + data + now.text.slice(end);
        const selection = count === 1 ? { start: from, end } : { start: end, end };
        end = from + data.length;
        const edit = { text, caret: end, selection, data, isForward: false };
        now = typeNumber(now, { do: 'edit', edit }, notation);
        expect(now.text).toBe(text);
      }
      const done = typeNumber(now, { do: 'composed' }, notation);
      return { typed: inTyped(from, to, action.piece), field: done };
    }
    case 'recompose': {
      // The keyboard takes the whole text for its own, and tells all of it with every key.
      let now = typeNumber({ ...field, caret: field.text.length }, { do: 'compose' }, notation);
      let after = typed;
      for (const key of action.keys) {
        const last = now.marks.includes(now.text.length - 1);
        after = key === null ? (last ? after : after.slice(0, -1)) : after + key;
        const text = key === null ? now.text.slice(0, -1) : now.text + key;
        const end = now.text.length;
        const selection = action.selects ? { start: 0, end, isByMethod: true } : { start: end, end };
        const edit = { text, caret: text.length, selection, data: text, isForward: false };
        now = typeNumber(now, { do: 'edit', edit }, notation);
      }
      return { typed: after, field: typeNumber(now, { do: 'composed' }, notation) };
    }
  }
}

const inOrder = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

test('however it was typed, what stands in the field means what was typed', { timeout: 60_000 }, () => {
  const counts = { read: 0, refused: 0, grouped: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.constantFrom(...currencies),
      fc.oneof(fc.constant(''), pieceArb),
      fc.array(actionArb, { minLength: 1, maxLength: 12 }),
      (locale, currency, first, actions) => {
        const notation: Notation = { kind: 'amount', currency, locale };
        const reader = { exponent: exponentOf(currency), ...readers[locale] };
        let pair: Pair = { typed: first, field: openNumber(first, notation) };
        for (const action of actions) {
          pair = act(pair, action, notation);
          // Nothing is lost, nothing added.
          expect(typedOf(pair.field)).toBe(pair.typed);
          expect(pair.field.caret).toBeGreaterThanOrEqual(0);
          expect(pair.field.caret).toBeLessThanOrEqual(pair.field.text.length);
        }
        const { typed, field } = pair;
        // What is seen means what was typed, and that is what is read.
        const meaning = slowMeaning(typed, reader);
        expect(slowMeaning(field.text, reader), field.text).toBe(meaning);
        const read = parseAmount(typed, currency, locale, { allow: 'any' });
        const seen = parseAmount(field.text, currency, locale, { allow: 'any' });
        expect(read.ok ? BigInt(read.amountMinor) : null, typed).toBe(meaning);
        expect(seen.ok ? BigInt(seen.amountMinor) : null, field.text).toBe(meaning);
        counts[read.ok ? 'read' : 'refused'] += 1;
        if (field.marks.length > 0) counts.grouped += 1;
      },
    ),
    { numRuns: 20_000 },
  );
  // A law about texts that are all refused, or never grouped, would say nothing.
  expect(counts.read).toBeGreaterThan(4_000);
  expect(counts.refused).toBeGreaterThan(4_000);
  expect(counts.grouped).toBeGreaterThan(1_000);
});
