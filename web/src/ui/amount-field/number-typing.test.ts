import type { Notation } from '@nbbang/domain/money/notation';
import { describe, expect, test } from 'vitest';
import { openNumber, typedOf, typeNumber, type NumberField } from './number-typing.ts';
import { deleteKey, pasteOver, typeKeys } from './typing-robot.ts';

const amount = (currency: string, locale: string): Notation => ({ kind: 'amount', currency, locale });
const won = amount('KRW', 'ko');

/** What the field shows, with the caret as `|`. */
const drawn = ({ text, caret }: NumberField) => `${text.slice(0, caret)}|${text.slice(caret)}`;

/** The field that shows `picture`, in which `|` is the caret. */
function drawnField(picture: string, notation: Notation): NumberField {
  const field = openNumber(picture.replace(/[|,]/g, ''), notation);
  return { ...field, caret: picture.indexOf('|') };
}

describe('typed key by key, nothing is replaced or left out', () => {
  test.each([
    ['12000', 'KRW', 'ko', '12,000|'],
    ['12000+8500', 'KRW', 'ko', '12,000+8,500|'],
    ['12,000+8,500-500', 'KRW', 'ko', '12,000+8,500-500|'],
    ['12,5', 'KRW', 'ko', '12,5|'],
    ['0,5', 'KRW', 'ko', '0,5|'],
    ['1,5만', 'KRW', 'ko', '1,5만|'],
    ['12000*1,1', 'KRW', 'ko', '12,000*1,1|'],
    ['12.5', 'KRW', 'ko', '12.5|'],
    ['1,234.50', 'USD', 'en', '1,234.50|'],
    ['1234.50', 'USD', 'en', '1,234.50|'],
    ['1,200', 'USD', 'en', '1,200|'],
    ['1,200', 'KWD', 'en', '1,200|'],
    ['1.200,50', 'EUR', 'de', '1.200,50|'],
    ['1200,50', 'EUR', 'de', '1.200,50|'],
    ['1200.50', 'EUR', 'de', '1200.50|'],
    ['12.5.0', 'EUR', 'en', '12.5.0|'],
    ['100000', 'INR', 'hi', '1,00,000|'],
    ['1200', 'EUR', 'fr', '1\u202f200|'],
    ['１２０００', 'KRW', 'ko', '１２０００|'],
  ])('%s in %s (%s) shows %s', (keys, currency, locale, shown) => {
    const notation = amount(currency, locale);
    const field = typeKeys(openNumber('', notation), keys, notation);
    expect(drawn(field)).toBe(shown);
    expect(typedOf(field)).toBe(keys);
  });
});

describe('in the middle', () => {
  test.each([
    ['1|,234', '9', '19|,234'],
    ['12|,345', '0', '120|,345'],
    ['12,|345', '0', '120|,345'],
    ['12,0|00', '+', '120+|00'],
    ['|1,234', '5', '5|1,234'],
    ['1,2|34', '만', '12만|34'],
  ])('at %s the key %s leads to %s', (before, key, after) => {
    expect(drawn(typeKeys(drawnField(before, won), key, won))).toBe(after);
  });

  test.each([
    ['12,00|0', 'Backspace', '1,20|0'],
    ['12,000|', 'Backspace', '1,200|'],
    // The mark is nobody's: the key takes the digit behind it.
    ['12,|000', 'Backspace', '1|,000'],
    ['12|,000', 'Backspace', '1|,000'],
    ['12|,345', 'Delete', '1,2|45'],
    ['12,|345', 'Delete', '1,2|45'],
    ['1,234|', 'Delete', '1,234|'],
    ['|1,234', 'Backspace', '|1,234'],
  ] as const)('at %s %s leads to %s', (before, key, after) => {
    expect(drawn(deleteKey(drawnField(before, won), key, won))).toBe(after);
  });

  test('a mark typed before one of ours stays, and counts as typed', () => {
    const field = typeKeys(drawnField('1|,234', won), ',', won);
    expect([drawn(field), typedOf(field)]).toEqual(['1,|234', '1,234']);
  });
});

describe('pasted', () => {
  test('over everything, it is all typed anew, also where it begins alike', () => {
    const euro = amount('EUR', 'en');
    const field = pasteOver(openNumber('12000', euro), 0, 6, '12,50', euro, { isTold: true });
    expect([drawn(field), typedOf(field)]).toEqual(['12,50|', '12,50']);
  });

  test('where the browser does not tell what, what was selected tells', () => {
    const euro = amount('EUR', 'en');
    const field = pasteOver(openNumber('12000', euro), 0, 6, '12,50', euro, { isTold: false });
    expect(typedOf(field)).toBe('12,50');
  });

  test('into the middle', () => {
    expect(drawn(pasteOver(openNumber('12000', won), 2, 3, '34', won, { isTold: true }))).toBe('1,234|,000');
  });
});

describe('composed', () => {
  test('the field shows what the input method wrote until it is done', () => {
    let field = typeNumber(openNumber('1.5', won), { do: 'compose' }, won);
    for (const [text, data] of [
      ['1.5ㅁ', 'ㅁ'],
      ['1.5마', '마'],
      ['1.5만', '만'],
    ] as const) {
      const edit = { text, caret: text.length, selection: { start: 3, end: 3 }, data, isForward: false };
      field = typeNumber(field, { do: 'edit', edit }, won);
      expect(field).toMatchObject({ text, composing: true });
    }
    expect(typedOf(typeNumber(field, { do: 'composed' }, won))).toBe('1.5만');
  });

  test('digits that Android composes are grouped when they are done', () => {
    let field = typeNumber(openNumber('', won), { do: 'compose' }, won);
    for (const text of ['1', '12', '120', '1200', '12000']) {
      const edit = { text, caret: text.length, selection: null, data: text, isForward: false };
      field = typeNumber(field, { do: 'edit', edit }, won);
      expect(field.text).toBe(text);
    }
    expect(drawn(typeNumber(field, { do: 'composed' }, won))).toBe('12,000|');
  });

  test.each([
    { start: 6, end: 6 },
    { start: 0, end: 6, isByMethod: true },
  ])('a keyboard that composes what is there already leaves our marks ours: %o', (selection) => {
    let field = typeNumber(openNumber('12000', won), { do: 'compose' }, won);
    // It tells all of it, as if it had been typed anew.
    const data = '12,0005';
    const edit = { text: data, caret: 7, selection, data, isForward: false };
    field = typeNumber(field, { do: 'edit', edit }, won);
    expect(typedOf(field)).toBe('120005');
    expect(drawn(typeNumber(field, { do: 'composed' }, won))).toBe('120,005|');
  });
});

test('composed over what is selected, all of it is typed anew', () => {
  const euro = amount('EUR', 'en');
  const composing = typeNumber(openNumber('12000', euro), { do: 'compose' }, euro);
  const edit = { text: '12,5', caret: 4, selection: { start: 0, end: 6 }, data: '12,5', isForward: false };
  const field = typeNumber(composing, { do: 'edit', edit }, euro);
  expect(typedOf(typeNumber(field, { do: 'composed' }, euro))).toBe('12,5');
});

test('where nothing is known but the texts, the change is where they differ', () => {
  const edit = { text: '112,000', caret: 0, selection: null, data: null, isForward: false };
  expect(typedOf(typeNumber(openNumber('12000', won), { do: 'edit', edit }, won))).toBe('112000');
});

test('a key of the app writes at the caret, over what is selected', () => {
  const insert = { do: 'insert', text: '×', from: 6, to: 6 } as const;
  expect(drawn(typeNumber(openNumber('12000', won), insert, won))).toBe('12,000×|');
  expect(drawn(typeNumber(openNumber('12000', won), { ...insert, from: 1, to: 3 }, won))).toBe('1×|000');
});
