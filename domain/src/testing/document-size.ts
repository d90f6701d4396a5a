/**
 * What a document of plain data takes in Firestore, in bytes: a document may take 1 MiB (`maxDocumentBytes`). Strings
 * and names take their UTF-8 bytes and one more, numbers and instants 8, null and booleans 1
 * (https://firebase.google.com/docs/firestore/storage-size).
 *
 * @param path from the root, `groups/g/history/0`.
 */
export function documentBytes(path: string, data: object): number {
  const name = path.split('/').reduce((bytes, part) => bytes + stringBytes(part), 16);
  return name + valueBytes(data) + 32;
}

export const maxDocumentBytes = 1_048_576;

const encoder = new TextEncoder();

function stringBytes(text: string): number {
  return encoder.encode(text).length + 1;
}

function valueBytes(value: unknown): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 8;
  if (typeof value === 'string') return stringBytes(value);
  if (Array.isArray(value)) return value.reduce<number>((bytes, held) => bytes + valueBytes(held), 0);
  if (typeof value !== 'object') throw new TypeError(`cannot be stored: ${typeof value}`);
  return Object.entries(value).reduce((bytes, [key, held]) => bytes + stringBytes(key) + valueBytes(held), 0);
}
