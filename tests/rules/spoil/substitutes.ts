import {
  double,
  geoPoint,
  isList,
  reference,
  serverTime,
  type Value,
} from 'firestore-rules-tools/emulator/fields';
import { earlier } from '../documents.ts';

/** A value to put in the place of a valid one, and its name after "is …". Some are just as valid. */
export type Substitute = readonly [name: string, value: Value];

/** One of each type that Firestore stores. */
export const ofEveryType: readonly Substitute[] = [
  ['null', null],
  ['true', true],
  ['an int', 7],
  ['a fraction', 1.5],
  ['a string', 'text'],
  ['an empty string', ''],
  ['bytes', new Uint8Array([116, 101, 120, 116])],
  ['an empty list', []],
  ['an empty map', {}],
  ['a timestamp of old', earlier],
  ['the time of the request', serverTime],
  ['a reference', reference('users/alice')],
  ['a geo point', geoPoint(37.5, 127)],
];

/** For a field that a write leaves alone. */
export const brief: readonly Substitute[] = [
  ['null', null],
  ['a fraction', 1.5],
];

/** Each white space of Unicode (the property `White_Space`), and what looks empty without being one. */
export const blanks: readonly Substitute[] = [
  ['one space', ' '],
  ['tab and line break', '\t\n\v\f\r'],
  ['a no-break space', '\u00a0'],
  ['an Ogham space', '\u1680'],
  ['typographic spaces', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  ['line and paragraph separators', '\u2028\u2029'],
  ['narrow and mathematical spaces', '\u202f\u205f'],
  ['an ideographic space', '\u3000'],
  ['a byte order mark', '\ufeff'],
  // No white space to JavaScript, nor to the rules.
  ['a next line', '\u0085'],
  ['a Mongolian vowel separator', '\u180e'],
  ['a zero width space', '\u200b'],
  ['a null character', '\0'],
];

/** Numbers that count nothing, and those at the edges of what is stored exactly. */
export const unusualNumbers: readonly Substitute[] = [
  ['zero', 0],
  ['negative', -1],
  ['minus zero', -0],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['2^53', 2n ** 53n],
  ['the largest int', 2n ** 63n - 1n],
  ['the smallest int', -(2n ** 63n)],
];

/** What depends on the value in the same place: an integral double, a list or a map around it. */
export function around(value: Value): Substitute[] {
  return [
    ...(typeof value === 'number' ? [['an integral double', double(value)] as const] : []),
    ...(typeof value === 'string' ? stringsLike(value) : []),
    ...(isList(value) ? [] : [['in a list', [withoutServerTime(value)]] as const]),
    ['in a map', { value }],
  ];
}

function stringsLike(value: string): Substitute[] {
  return [
    ['with a space behind', `${value} `],
    ['with a line break behind', `${value}\n`],
    ['with a null character behind', `${value}\0`],
    ...(value.toUpperCase() === value ? [] : [['in capitals', value.toUpperCase()] as const]),
    ...(value.toLowerCase() === value ? [] : [['in small letters', value.toLowerCase()] as const]),
  ];
}

/** Firestore fills in no time within a list. */
function withoutServerTime(value: Value): Value {
  return value === serverTime ? earlier : value;
}

export const futureTimes: readonly Substitute[] = [['in the future', new Date('2100-01-01T00:00:00Z')]];
export const otherUids: readonly Substitute[] = [['the uid of another', 'hana']];

/** Texts, named as they are. */
export const literally = (...texts: string[]): readonly Substitute[] =>
  texts.map((text) => [`'${text}'`, text]);

/** In the place of the id of a member who is meant. */
export const otherMembers: readonly Substitute[] = [
  ['the id of nobody', 'mNobody'],
  ['an id of another group', 'mEve0'],
  ['an account', 'alice'],
  ['a former member', 'mFrank'],
  ['another member', 'mGina'],
  ['a key that no object holds', 'constructor'],
];

/** The largest, and the first beyond it. */
export const upTo = (max: number): readonly Substitute[] => [
  ['as large as may be', max],
  ['too large by one', max + 1],
];
