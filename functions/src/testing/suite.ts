import { documentIdLength, randomText } from '@nbbang/domain/group/random-text';
import { type CallableName, contracts, reasonsOf } from '@nbbang/domain/callables/contracts';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { randomInt } from 'node:crypto';
import * as v from 'valibot';

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests inside the suite`);
  return value;
}

const projectId = fromEnvironment('GCLOUD_PROJECT');
const functionsUrl = `${fromEnvironment('NBBANG_FUNCTIONS_ORIGIN')}/${projectId}/asia-northeast3`;
const authUrl = `http://${fromEnvironment('FIREBASE_AUTH_EMULATOR_HOST')}/identitytoolkit.googleapis.com/v1`;

/** The database of the suite, past the rules. */
export const db: Firestore = getFirestore(initializeApp({ projectId }, 'tests'));

export type Account = { uid: string; idToken: string };

/** A new guest, or with `email` a new account with a password. */
export async function signUp(email?: string): Promise<Account> {
  const response = await fetch(`${authUrl}/accounts:signUp?key=demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ returnSecureToken: true, ...(email && { email, password: 'correct horse' }) }),
  });
  const answer: unknown = await response.json();
  if (!hasTexts(answer, ['localId', 'idToken'])) throw new Error(`sign-up answered ${response.status}`);
  return { uid: answer['localId'], idToken: answer['idToken'] };
}

function hasTexts<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, string> {
  const held = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return keys.every((key) => typeof held.get(key) === 'string');
}

/**
 * Calls a callable function as its protocol says; `account` null: without sign-in. Throws when the answer is none that
 * the contract of the callable names.
 */
export async function callFunction(name: CallableName, account: Account | null, data: unknown) {
  const response = await fetch(`${functionsUrl}/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(account && { authorization: `Bearer ${account.idToken}` }),
    },
    body: JSON.stringify({ data }),
  });
  const body: unknown = await response.json();
  v.parse(answerSchema(name), body);
  return { status: response.status, body };
}

/** An error without details is no refusal: the function failed. */
function answerSchema(name: CallableName) {
  const details = v.object({ reason: v.picklist(reasonsOf(name)) });
  return v.union([
    v.strictObject({ result: contracts[name].response }),
    v.strictObject({ error: v.object({ details: v.optional(details) }) }),
  ]);
}

export function fetchFunction(name: string, init?: RequestInit): Promise<Response> {
  return fetch(`${functionsUrl}/${name}`, init);
}

export function newId(): string {
  return randomText(documentIdLength, randomInt);
}

/** Asks until `read` gives what `isReached` accepts, and returns it; fails at the deadline with the last answer. */
export async function waitFor<T>(
  what: string,
  read: () => Promise<T>,
  isReached: (value: T) => boolean,
  deadlineMs = 75_000,
): Promise<T> {
  const endMs = performance.now() + deadlineMs;
  for (;;) {
    const value = await read();
    if (isReached(value)) return value;
    if (performance.now() > endMs)
      throw new Error(`${what}: still ${JSON.stringify(value)} after ${deadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
