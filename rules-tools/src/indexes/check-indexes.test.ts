import { describe, expect, it } from 'vitest';
import { checkIndexes } from './check-indexes.ts';
import type { FieldOverride, Indexes } from './indexes-schema.ts';
import type { QueryShape } from './query-shape.ts';
import { composite, shapeOf } from './testing/shapes.ts';

type Row = { query: QueryShape; served: boolean; indexes?: Indexes['indexes']; overrides?: FieldOverride[] };

function isServed({ query, indexes = [], overrides = [] }: Row): boolean {
  const { unserved } = checkIndexes([{ name: 'q', shape: query }], { indexes, fieldOverrides: overrides });
  return unserved.length === 0;
}

const inGroups = (
  where: Parameters<typeof shapeOf>[1],
  orderBy: Parameters<typeof shapeOf>[2] = [],
): QueryShape => shapeOf('landmarks', where, orderBy, 'COLLECTION_GROUP');

/** Sections and examples of https://firebase.google.com/docs/firestore/query-data/index-overview. */
describe('the examples of the index overview', () => {
  const countryPopulation = [composite('cities', 'country asc', 'population asc')];
  const countryPopulationDown = [composite('cities', 'country asc', 'population desc')];
  const stars = ['category', 'city', 'editors_pick'].map((field) =>
    composite('restaurants', `${field} asc`, 'star_rating asc'),
  );
  const byStars = (...fields: string[]) =>
    shapeOf(
      'restaurants',
      fields.map((field) => [field, '==']),
      [['star_rating']],
    );

  it.each<[section: string, Row]>([
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['state', '==']]), served: true },
    ],
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['population', '<']]), served: true },
    ],
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['name', '>=']]), served: true },
    ],
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['country', 'in']]), served: true },
    ],
    [
      'Queries supported by single-field indexes',
      {
        query: shapeOf('cities', [
          ['state', '=='],
          ['name', '=='],
        ]),
        served: true,
      },
    ],
    [
      'Queries supported by single-field indexes',
      {
        query: shapeOf(
          'cities',
          ['country', 'capital', 'state', 'population'].map((f) => [f, '==']),
        ),
        served: true,
      },
    ],
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['regions', 'array-contains']]), served: true },
    ],
    [
      'Queries supported by single-field indexes',
      { query: shapeOf('cities', [['regions', 'array-contains-any']]), served: true },
    ],
    ...(
      [
        shapeOf('cities', [['country', '==']], [['population']]),
        shapeOf('cities', [
          ['country', '=='],
          ['population', '<'],
        ]),
        shapeOf('cities', [
          ['country', '=='],
          ['population', '>'],
        ]),
        shapeOf('cities', [
          ['country', 'in'],
          ['population', '>'],
        ]),
      ] as const
    ).flatMap((query): [string, Row][] => [
      ['Queries supported by composite indexes, none there', { query, served: false }],
      ['Queries supported by composite indexes', { query, indexes: countryPopulation, served: true }],
      [
        'Queries supported by composite indexes, the other direction',
        { query, indexes: countryPopulationDown, served: false },
      ],
      [
        'Queries supported by composite indexes, country (or descending)',
        { query, indexes: [composite('cities', 'country desc', 'population asc')], served: true },
      ],
    ]),
    ...(
      [
        shapeOf('cities', [['country', '==']], [['population', 'desc']]),
        shapeOf(
          'cities',
          [
            ['country', '=='],
            ['population', '<'],
          ],
          [['population', 'desc']],
        ),
        shapeOf(
          'cities',
          [
            ['country', 'in'],
            ['population', '>'],
          ],
          [['population', 'desc']],
        ),
      ] as const
    ).flatMap((query): [string, Row][] => [
      [
        'Queries supported by composite indexes, descending',
        { query, indexes: countryPopulationDown, served: true },
      ],
      [
        'Queries supported by composite indexes, descending',
        { query, indexes: countryPopulation, served: false },
      ],
    ]),
    [
      'Queries supported by composite indexes, array-contains with a clause by merging',
      {
        query: shapeOf('cities', [
          ['regions', 'array-contains'],
          ['capital', '=='],
        ]),
        served: true,
      },
    ],
    [
      'Queries supported by collection group indexes, one city',
      { query: shapeOf('landmarks', [['category', '==']]), served: true },
    ],
    [
      'Queries supported by collection group indexes, by default',
      { query: inGroups([['category', '==']]), served: false },
    ],
    [
      'Queries supported by collection group indexes',
      { query: inGroups([['category', 'in']]), overrides: [categoryInGroups()], served: true },
    ],
    [
      'Queries supported by collection group indexes, neither filter nor order',
      { query: inGroups([]), served: true },
    ],
    ['Use index merging', { query: byStars('category'), indexes: stars, served: true }],
    ['Use index merging', { query: byStars('category', 'city'), indexes: stars, served: true }],
    [
      'Use index merging',
      { query: byStars('category', 'city', 'editors_pick'), indexes: stars, served: true },
    ],
    ['Use index merging', { query: byStars('editors_pick'), indexes: stars, served: true }],
    [
      'Use index merging, one of them missing',
      { query: byStars('category', 'city'), indexes: stars.slice(1), served: false },
    ],
    [
      'Use index merging, not documented for ranges',
      {
        query: shapeOf('restaurants', [
          ['category', '=='],
          ['city', '=='],
          ['star_rating', '>'],
        ]),
        indexes: stars,
        served: false,
      },
    ],
    [
      'Default ordering and the __name__ field',
      {
        query: shapeOf(
          'cities',
          [['name', '>']],
          [
            ['name', 'desc'],
            ['__name__', 'desc'],
          ],
        ),
        served: true,
      },
    ],
    [
      'Default ordering and the __name__ field, the other direction',
      {
        query: shapeOf(
          'cities',
          [],
          [
            ['name', 'desc'],
            ['__name__', 'asc'],
          ],
        ),
        served: false,
      },
    ],
    [
      'Default ordering and the __name__ field, created',
      {
        query: shapeOf(
          'cities',
          [],
          [
            ['name', 'desc'],
            ['__name__', 'asc'],
          ],
        ),
        indexes: [composite('cities', 'name desc', '__name__ asc')],
        served: true,
      },
    ],
    [
      'Default ordering and the __name__ field, alone',
      { query: shapeOf('cities', [['__name__', '>']]), served: true },
    ],
    [
      'Single-field index exemptions',
      {
        query: shapeOf('cities', [['name', '==']]),
        overrides: [{ collectionGroup: 'cities', fieldPath: 'name', indexes: [] }],
        served: false,
      },
    ],
    [
      'Single-field index exemptions, of a map',
      {
        query: shapeOf('cities', [['temperatures.summer', '>']]),
        overrides: [{ collectionGroup: 'cities', fieldPath: 'temperatures', indexes: [] }],
        served: false,
      },
    ],
    [
      'Single-field index exemptions, of a subfield within a map',
      {
        query: shapeOf('cities', [['temperatures.summer', '>']]),
        overrides: [
          { collectionGroup: 'cities', fieldPath: 'temperatures.summer', indexes: [{ order: 'ASCENDING' }] },
          { collectionGroup: 'cities', fieldPath: 'temperatures', indexes: [] },
        ],
        served: true,
      },
    ],
    [
      'Single-field index exemptions, of all fields',
      {
        query: shapeOf('cities', [['name', '==']]),
        overrides: [{ collectionGroup: 'cities', fieldPath: '*', indexes: [] }],
        served: false,
      },
    ],
    [
      'Single-field index exemptions, a field like the beginning of another',
      {
        query: shapeOf('cities', [['names', '==']]),
        overrides: [{ collectionGroup: 'cities', fieldPath: 'name', indexes: [] }],
        served: true,
      },
    ],
    [
      'Single-field index exemptions, the note: still indexed as part of a composite index',
      {
        query: shapeOf('cities', [['country', '==']], [['population']]),
        indexes: countryPopulation,
        overrides: [{ collectionGroup: 'cities', fieldPath: 'population', indexes: [] }],
        served: true,
      },
    ],
  ])('%s: %o', (_section, row) => {
    expect(isServed(row)).toBe(row.served);
  });
});

function categoryInGroups(): FieldOverride {
  return {
    collectionGroup: 'landmarks',
    fieldPath: 'category',
    indexes: [
      { order: 'ASCENDING', queryScope: 'COLLECTION' },
      { order: 'DESCENDING', queryScope: 'COLLECTION' },
      { arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' },
      { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
    ],
  };
}

describe('what to add', () => {
  const none = { indexes: [] };

  it.each<[what: string, QueryShape, Indexes, unknown]>([
    [
      'equalities first, then the order',
      shapeOf(
        'cities',
        [
          ['population', '>'],
          ['country', '=='],
        ],
        [
          ['population', 'desc'],
          ['name', 'desc'],
        ],
      ),
      none,
      {
        add: { indexes: [composite('cities', 'country asc', 'population desc', 'name desc')] },
        exempted: [],
      },
    ],
    [
      'fields of ranges by their names',
      shapeOf('cities', [
        ['population', '>'],
        ['density', '<'],
      ]),
      none,
      { add: { indexes: [composite('cities', 'density asc', 'population asc')] }, exempted: [] },
    ],
    [
      'no order by a field with a fixed value',
      shapeOf(
        'cities',
        [
          ['country', '=='],
          ['regions', 'array-contains'],
        ],
        [['country'], ['name', 'desc']],
      ),
      none,
      {
        add: { indexes: [composite('cities', 'country asc', 'regions contains', 'name desc')] },
        exempted: [],
      },
    ],
    [
      'order by a field with several values',
      shapeOf(
        'cities',
        [
          ['country', 'in'],
          ['capital', '=='],
        ],
        [['country']],
      ),
      none,
      { add: { indexes: [composite('cities', 'capital asc', 'country asc')] }, exempted: [] },
    ],
    [
      'names in the other direction',
      shapeOf('cities', [], [['name'], ['__name__', 'desc']]),
      none,
      { add: { indexes: [composite('cities', 'name asc', '__name__ desc')] }, exempted: [] },
    ],
    [
      'a field keeps what it has',
      inGroups([['category', '==']]),
      none,
      { add: { fieldOverrides: [categoryInGroups()] }, exempted: [] },
    ],
    [
      'an exemption that takes too much',
      shapeOf('cities', [['name', '==']]),
      { indexes: [], fieldOverrides: [{ collectionGroup: 'cities', fieldPath: 'name', indexes: [] }] },
      {
        add: {
          fieldOverrides: [
            {
              collectionGroup: 'cities',
              fieldPath: 'name',
              indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION' }],
            },
          ],
        },
        exempted: ['name'],
      },
    ],
    [
      'an exemption that is not to blame',
      shapeOf('cities', [['country', '==']], [['population']]),
      { indexes: [], fieldOverrides: [{ collectionGroup: 'cities', fieldPath: 'country', indexes: [] }] },
      { add: { indexes: [composite('cities', 'country asc', 'population asc')] }, exempted: [] },
    ],
  ])('%s', (_what, shape, indexes, expected) => {
    expect(checkIndexes([{ name: 'q', shape }], indexes).unserved).toEqual([
      { name: 'q', ...Object(expected) },
    ]);
  });
});

it('refuses a range on a field that is ordered by after __name__', () => {
  const shape = shapeOf('cities', [['population', '>']], [['__name__'], ['population']]);
  expect(() => checkIndexes([{ name: 'q', shape }], { indexes: [] })).toThrow(
    'cities has a range on a field',
  );
});

describe('what is unused', () => {
  const byDate = composite('expenses', 'deletedAt asc', 'date desc');
  const query = { name: 'newest', shape: shapeOf('expenses', [['deletedAt', '==']], [['date', 'desc']]) };

  it.each<[what: string, Indexes, unknown[]]>([
    ['a composite index that serves', { indexes: [byDate] }, []],
    [
      'one that serves nothing',
      { indexes: [composite('expenses', 'a asc', 'b asc'), byDate] },
      [['indexes', 0]],
    ],
    ['the same one twice', { indexes: [byDate, { ...byDate }] }, [['indexes', 1]]],
    [
      'one of another scope',
      { indexes: [byDate, { ...byDate, queryScope: 'COLLECTION_GROUP' }] },
      [['indexes', 1]],
    ],
    [
      'one of vectors, which is not judged',
      { indexes: [byDate, { ...byDate, fields: [{ fieldPath: 'v', vectorConfig: { dimension: 3 } }] }] },
      [],
    ],
    [
      'an exemption',
      {
        indexes: [byDate],
        fieldOverrides: [{ collectionGroup: 'expenses', fieldPath: 'split', indexes: [] }],
      },
      [],
    ],
    [
      'an exemption within an exemption',
      {
        indexes: [byDate],
        fieldOverrides: ['split', 'split.mode'].map((fieldPath) => ({
          collectionGroup: 'expenses',
          fieldPath,
          indexes: [],
        })),
      },
      [['fieldOverrides', 1]],
    ],
    [
      'a time to live',
      {
        indexes: [byDate],
        fieldOverrides: [
          {
            collectionGroup: 'expenses',
            fieldPath: 'goneAt',
            ttl: true,
            indexes: [{ order: 'ASCENDING' }, { order: 'DESCENDING' }, { arrayConfig: 'CONTAINS' }],
          },
        ],
      },
      [],
    ],
    [
      'an index added to a field',
      { indexes: [byDate], fieldOverrides: [categoryInGroups()] },
      [['fieldOverrides', 0, 'indexes', 3]],
    ],
  ])('%s', (_what, indexes, paths) => {
    expect(checkIndexes([query], indexes).unused.map(({ path }) => path)).toEqual(paths);
  });

  it('an index added to a map serves a field in it', () => {
    const override: FieldOverride = {
      collectionGroup: 'landmarks',
      fieldPath: 'names',
      indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' }],
    };
    const queries = [{ name: 'q', shape: inGroups([['names.en', '==']]) }];
    expect(checkIndexes(queries, { indexes: [], fieldOverrides: [override] })).toEqual({
      unserved: [],
      unused: [],
    });
  });

  it('a composite index is preferred to merging, so it is used', () => {
    const queries = [
      {
        name: 'q',
        shape: shapeOf('cities', [
          ['regions', 'array-contains'],
          ['capital', '=='],
        ]),
      },
    ];
    expect(
      checkIndexes(queries, { indexes: [composite('cities', 'regions contains', 'capital asc')] }).unused,
    ).toEqual([]);
  });
});
