import { isDeepStrictEqual } from 'node:util';
import { isList, isMap, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import type { Description } from './description.ts';
import { around, blanks, brief, unusualNumbers, ofEveryType, type Substitute } from './substitutes.ts';

/** A document with one thing changed; `name` says where and what: `split.participants[1] is an integral double`. */
export type Spoiled = { readonly name: string; readonly fields: Fields };

/**
 * Changes one thing in every way at every depth of `valid`: a field left out, misspelt or of another type, one too
 * many, a list with an item twice. Whether what comes out is still valid is for an oracle to say.
 */
export function spoil(valid: Fields, description: Description = {}): Spoiled[] {
  const spoilMap = (map: Fields, path: string, put: (map: Fields) => Fields): Spoiled[] => {
    const [firstKey = 'x'] = Object.keys(map);
    const named = (what: string, changed: Fields): Spoiled => ({
      name: path === '' ? what : `${path} ${what}`,
      fields: put(changed),
    });
    return [
      named('has a field too many', { ...map, extra: 1 }),
      ...['constructor', 'prototype', 'toString'].map((key) =>
        named(`has a field ${key}`, { ...map, [key]: map[firstKey] ?? null }),
      ),
      ...Object.entries(map).flatMap(([key, value]) => {
        const at = path === '' ? key : `${path}.${key}`;
        const { [key]: _left, ...rest } = map;
        return [
          { name: `${at} is missing`, fields: put(rest) },
          { name: `${at} is misspelt`, fields: put({ ...rest, [`${key}_`]: value }) },
          ...spoilValue(value, at, (changed) => put({ ...map, [key]: changed })),
        ];
      }),
    ];
  };

  const spoilList = (list: readonly Value[], path: string, put: (list: Value) => Fields): Spoiled[] => [
    { name: `${path} is a map of its items`, fields: put(Object.fromEntries(list.entries())) },
    ...list.flatMap((item, i) => [
      { name: `${path}[${i}] is missing`, fields: put(list.toSpliced(i, 1)) },
      { name: `${path}[${i}] is there twice`, fields: put([...list, item]) },
      ...spoilValue(item, `${path}[${i}]`, (changed) => put(list.with(i, changed)), true),
    ]),
  ];

  const spoilValue = (
    value: Value,
    path: string,
    put: (value: Value) => Fields,
    inList = false,
  ): Spoiled[] => {
    const named = ([name, odd]: Substitute): Spoiled => ({ name: `${path} is ${name}`, fields: put(odd) });
    if (description.leftAlone?.includes(path)) return brief.map(named);
    const maxLength = ownEntry(description.texts, path);
    const substitutes: readonly Substitute[] = [
      ...ofEveryType,
      ...around(value),
      ...(typeof value === 'number' ? unusualNumbers : []),
      ...(maxLength === undefined ? [] : [...blanks, ...tooLong(maxLength)]),
      ...(ownEntry(description.others, path) ?? []),
    ];
    return [
      ...substitutes
        .filter(([, odd]) => !(inList && (isList(odd) || odd === serverTime)))
        .filter(([, odd]) => !isDeepStrictEqual(odd, value))
        .map(named),
      ...(isMap(value) ? spoilMap(value, path, put) : []),
      ...(isList(value) ? spoilList(value, path, put) : []),
    ];
  };
  return spoilMap(valid, '', (fields) => fields);
}

function tooLong(maxLength: number): Substitute[] {
  return [
    ['as long as may be', '가'.repeat(maxLength)],
    ['too long by one', '가'.repeat(maxLength + 1)],
    ['too long in emoji', '🍊'.repeat(Math.floor(maxLength / 2) + 1)],
    ['huge', 'x'.repeat(500_000)],
  ];
}

/** A path may be called `constructor`. */
function ownEntry<Entry>(entries: Readonly<Record<string, Entry>> = {}, path: string): Entry | undefined {
  return Object.hasOwn(entries, path) ? entries[path] : undefined;
}
