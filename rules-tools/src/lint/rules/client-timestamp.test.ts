import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

const rules = (condition: string): string =>
  firestoreRules(`function data() { return request.resource.data; }
match /a/{x} {
allow create, update: if ${condition};
}`);
const finding =
  '6:26 «data().at is timestamp» request.resource.data.at: is chosen by the client, compare it with request.time.';

test.each([
  'data().at is timestamp',
  'data().at is timestamp && data().on == request.time',
  'data().at is timestamp && data().at != null',
  'data().at is timestamp && data().at > data().on',
  'data().at is timestamp || data().at == request.time',
])('chosen by the client: %s', (condition) => {
  expect(lintLines('client-timestamp', rules(condition))).toEqual([finding]);
});

test.each([
  'data().at == request.time',
  'data().at is timestamp && data().at == request.time',
  'request.time >= data().at && data().at is timestamp',
  "data().at is timestamp && data().at < request.time + duration.value(1, 'd')",
  "data().at is timestamp && data().at - duration.value(1, 'd') < request.time",
  'data().at is timestamp && data().at == resource.data.at',
  'data().at is timestamp && (data().at == request.time || data().at == resource.data.at)',
  'resource.data.at is timestamp',
  'data().at is string',
])('tied to the time: %s', (condition) => {
  expect(lintLines('client-timestamp', rules(condition))).toEqual([]);
});
