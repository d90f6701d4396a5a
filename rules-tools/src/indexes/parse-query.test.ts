import { ValiError } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';

const equal = (fieldPath: string) => ({
  fieldFilter: { field: { fieldPath }, op: 'EQUAL', value: { nullValue: null } },
});
const filter = (fieldPath: string) => ({ fieldPath, op: 'EQUAL' });
const and = (...filters: unknown[]) => ({ compositeFilter: { op: 'AND', filters } });
const or = (...filters: unknown[]) => ({ compositeFilter: { op: 'OR', filters } });

describe('parseQuery', () => {
  it('reads what the SDKs send', () => {
    expect(
      parseQuery({
        from: [{ collectionId: 'expenses' }],
        where: { unaryFilter: { field: { fieldPath: 'deletedAt' }, op: 'IS_NULL' } },
        orderBy: [
          { field: { fieldPath: 'date' }, direction: 'DESCENDING' },
          { field: { fieldPath: '__name__' } },
        ],
        startAt: { before: false, values: [{ timestampValue: { seconds: '0', nanos: 0 } }] },
        limit: { value: 3 },
      }),
    ).toEqual([
      {
        collectionId: 'expenses',
        scope: 'COLLECTION',
        filters: [{ fieldPath: 'deletedAt', op: 'IS_NULL' }],
        orderBy: [
          { fieldPath: 'date', direction: 'DESCENDING' },
          { fieldPath: '__name__', direction: 'ASCENDING' },
        ],
      },
    ]);
  });

  it.each([
    ['none', undefined, [[]]],
    ['one', equal('a'), [['a']]],
    ['and', and(equal('a'), equal('b')), [['a', 'b']]],
    ['or', or(equal('a'), equal('b')), [['a'], ['b']]],
    [
      'or within and',
      and(equal('a'), or(equal('b'), equal('c'))),
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    ['and within or', or(and(equal('a'), equal('b')), equal('c')), [['a', 'b'], ['c']]],
    [
      'or by or',
      and(or(equal('a'), equal('b')), or(equal('c'), equal('d'))),
      [
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
        ['b', 'd'],
      ],
    ],
  ])('filters: %s', (_what, where, expected) => {
    const shapes = parseQuery({ from: [{ collectionId: 'x', allDescendants: true }], where });
    expect(shapes.map(({ filters }) => filters)).toEqual(expected.map((fields) => fields.map(filter)));
    expect(shapes.every(({ scope }) => scope === 'COLLECTION_GROUP')).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['all collections below a document', { from: [{ allDescendants: true }] }],
    ['two collections', { from: [{ collectionId: 'a' }, { collectionId: 'b' }] }],
    ['nearest neighbours', { from: [{ collectionId: 'a' }], findNearest: {} }],
    [
      'an operator of tomorrow',
      { from: [{ collectionId: 'a' }], where: { unaryFilter: { field: { fieldPath: 'a' }, op: 'IS_NEW' } } },
    ],
  ])('refuses %s', (_what, query) => {
    expect(() => parseQuery(query)).toThrow(ValiError);
  });
});
