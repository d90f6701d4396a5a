import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../firestore/instants.ts';
import { deadLetters } from '../firestore/queries.ts';
import { type DeadLetter, deadLetterSchema } from './dead-letter.ts';

/** All dead letters by their id, the oldest first. */
export async function listLetters(db: Firestore): Promise<Map<string, DeadLetter>> {
  const { docs } = await deadLetters(db).get();
  return new Map(docs.map((letter) => [letter.id, v.parse(deadLetterSchema, toPlain(letter.data()))]));
}
