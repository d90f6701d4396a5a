import * as v from 'valibot';
import { expect, it } from 'vitest';
import { idSchema, memberIdSchema } from './fields.ts';

it.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])('admits no id %s', (name) => {
  expect(v.is(idSchema, name)).toBe(false);
  expect(v.is(memberIdSchema, name)).toBe(false);
});

it.each(['toString', 'valueOf', 'hasOwnProperty'])('admits no map with the key %s', (name) => {
  expect(v.is(v.record(memberIdSchema, v.number()), { Anna: 1, [name]: 2 })).toBe(false);
});
