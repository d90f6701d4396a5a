import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { indexesSchema } from 'firestore-rules-tools/indexes/indexes-schema';
import * as v from 'valibot';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { parseJsonText, type JsonPath } from './json-text.ts';
import { positionAt } from './position.ts';

type Complaint = { path: JsonPath; message: string };

/**
 * Checks firebase.json against the schema firebase-tools ships, and firestore.indexes.json.
 *
 * @throws Problem with a line `file:line:column message` for each thing wrong.
 */
export function checkConfig(dir: string = rootDir): void {
  if (!existsSync(join(dir, 'firestore.rules'))) throw new Problem('firestore.rules is missing: restore it.');
  const complaints = [
    ...complaintsAbout(dir, 'firebase.json', checkFirebaseJson),
    ...complaintsAbout(dir, 'firestore.indexes.json', checkIndexes),
  ];
  if (complaints.length > 0) throw new Problem(complaints.join('\n  '));
}

function complaintsAbout(dir: string, file: string, check: (value: unknown) => Complaint[]): string[] {
  const path = join(dir, file);
  if (!existsSync(path)) return [`${file} is missing: restore it.`];
  const text = readFileSync(path, 'utf8');
  const parsed = parseJsonText(text);
  const line = (offset: number, message: string): string => {
    const { line: row, column } = positionAt(text, offset);
    return `${file}:${row}:${column} ${message}`;
  };
  if (!parsed.ok) return [line(parsed.offset, parsed.message)];
  return check(parsed.value).map((complaint) => line(parsed.offsetOf(complaint.path), complaint.message));
}

function checkFirebaseJson(value: unknown): Complaint[] {
  const schemaPath = join(rootDir, 'node_modules/firebase-tools/schema/firebase-config.json');
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(v.parse(v.looseObject({}), JSON.parse(readFileSync(schemaPath, 'utf8'))));
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).map((error) => ({
    path: pathOfPointer(error.instancePath),
    message: `${error.message ?? 'is not valid'} (${JSON.stringify(error.params)})`,
  }));
  // The schema is full of alternatives, and each that does not fit complains: the deepest complaint is the cause.
  const depth = Math.max(...errors.map(({ path }) => path.length));
  const deepest = errors.filter(({ path }) => path.length === depth);
  return deepest
    .slice(0, 1)
    .map(({ path, message }) => ({ path, message: `${path.join('.')} ${message}`.trim() }));
}

/** A JSON pointer (RFC 6901). */
function pathOfPointer(pointer: string): JsonPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
}

function checkIndexes(value: unknown): Complaint[] {
  const parsed = v.safeParse(indexesSchema, value);
  return (parsed.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    return { path, message: `${path.join('.')}: ${issue.message}` };
  });
}
