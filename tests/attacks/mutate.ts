import {
  increment,
  isList,
  isMap,
  serverTime,
  type Fields,
  type Value,
} from 'firestore-rules-tools/emulator/fields';
import { around, ofEveryType, unusualNumbers, type Substitute } from '../rules/spoil/substitutes.ts';

/**
 * A document with one thing changed: as it is sent, and as it would be stored, where a transform has been applied. For an
 * oracle the latter is what counts.
 */
export type Mutation = { readonly name: string; readonly sent: Fields; readonly applied: Fields };

const many = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));
const deep = (depth: number): Value => (depth === 0 ? 1 : { a: deep(depth - 1) });

/** What no person types. */
const attacks: readonly Substitute[] = [
  ['a map of 1,500 keys', many(1_500)],
  ['a list of 1,500', Array.from({ length: 1_500 }, (_, n) => n)],
  ['a list of 1,500 texts', Array.from({ length: 1_500 }, () => 'mAlice')],
  ['fifteen maps deep', deep(15)],
  ['a text of 100,000', 'x'.repeat(100_000)],
  ['a text of 100,000 line breaks', '\n'.repeat(100_000)],
  ['a map of names of every object', { constructor: 1, prototype: 1, toString: 1, hasOwnProperty: 1 }],
  ['the name of a constructor', 'constructor'],
  ['the uid of another', 'hana'],
  ['the uid of the owner', 'alice'],
  ['an id of another group', 'mEve0'],
  ['a departed member', 'mFrank'],
  ['a list of another group’s ids', ['mEve0']],
  ['in the future', new Date('2199-12-31T00:00:00Z')],
  ['half a surrogate pair, replaced', '\ufffd'],
];

const transforms = [1, -1, 1.5, 1e15].map((by) => [`raised by ${by}`, by] as const);

/** Every top-level field of `valid` in every way; `before` is what a transform applies to. */
export function mutate(valid: Fields, before: Fields | null): Mutation[] {
  const plain = (name: string, fields: Fields): Mutation => ({ name, sent: fields, applied: fields });
  return Object.entries(valid).flatMap(([field, value]) => {
    const { [field]: _left, ...rest } = valid;
    const inMap = isMap(value)
      ? ['constructor', 'mEve0', 'k0'].map((key) =>
          plain(`${field}.${key} is added`, {
            ...rest,
            [field]: { ...value, [key]: Object.values(value)[0] ?? 1 },
          }),
        )
      : [];
    const inList = isList(value)
      ? [
          plain(`${field} is there 60 times over`, {
            ...rest,
            [field]: Array.from({ length: 60 }, () => value[0] ?? 1),
          }),
        ]
      : [];
    const substitutes = [
      ...ofEveryType,
      ...around(value),
      ...attacks,
      ...(typeof value === 'number' ? unusualNumbers : []),
    ];
    const was = before?.[field];
    return [
      plain(`${field} is missing`, rest),
      plain(`${field} is called otherwise`, { ...rest, [`${field}X`]: value }),
      ...substitutes.map(([name, odd]) => plain(`${field} is ${name}`, { ...rest, [field]: odd })),
      ...inMap,
      ...inList,
      ...transforms.map(([name, by]) => ({
        name: `${field} is ${name}`,
        sent: { ...rest, [field]: increment(by) },
        applied: { ...rest, [field]: typeof was === 'number' ? was + by : by },
      })),
      plain(`one field more beside ${field}`, { ...valid, [`${field}2`]: value === serverTime ? 1 : value }),
    ];
  });
}
