import { readFileSync } from 'node:fs';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { doc, setLogLevel, writeBatch, type DocumentData, type Firestore } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { actors, type Actor } from './actors.ts';
import { storedDocuments } from './documents.ts';

const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

export type Attempt = (db: Firestore, uid: string) => Promise<unknown>;

export interface Case {
  readonly name: string;
  readonly as: Actor;
  readonly verdict: 'allow' | 'deny';
  readonly attempt: Attempt;
}

/** One entry a person: the same attempt by each of them. */
export function cases(
  verdict: Case['verdict'],
  name: string,
  by: Actor | readonly Actor[],
  attempt: Attempt,
): Case[] {
  const people: readonly Actor[] = typeof by === 'string' ? [by] : by;
  return people.map((as) => ({ name, as, verdict, attempt }));
}

export const allow = (name: string, by: Actor | readonly Actor[], attempt: Attempt) =>
  cases('allow', name, by, attempt);
export const deny = (name: string, by: Actor | readonly Actor[], attempt: Attempt) =>
  cases('deny', name, by, attempt);

export interface RulesEnvironment {
  as(actor: Actor): Firestore;
  /** Writes past the rules, as functions do. */
  store(documents: Readonly<Record<string, DocumentData>>): Promise<void>;
  /** Says that this test has changed nothing, so that the next needs no fresh documents. */
  keep(): void;
}

/**
 * Loads the rules into a project of its own and stores the same documents before each test. `suite` names the
 * project, so that test files can run side by side.
 */
export function useRulesEnvironment(suite: string): RulesEnvironment {
  let environment: RulesTestEnvironment | undefined;
  let fresh = false;
  const databases = new Map<Actor, Firestore>();

  function started(): RulesTestEnvironment {
    if (environment === undefined) throw new Error('the rules environment is used before it has started');
    return environment;
  }

  function as(actor: Actor): Firestore {
    const known = databases.get(actor);
    if (known !== undefined) return known;
    const who = actors[actor];
    const context =
      who === null ? started().unauthenticatedContext() : started().authenticatedContext(who.uid, who.token);
    const db = modular(context);
    databases.set(actor, db);
    return db;
  }

  async function store(documents: Readonly<Record<string, DocumentData>>): Promise<void> {
    await started().withSecurityRulesDisabled(async (context) => {
      const db = modular(context);
      const batch = writeBatch(db);
      for (const [path, data] of Object.entries(documents)) batch.set(doc(db, path), data);
      await batch.commit();
    });
  }

  beforeAll(async () => {
    // A denial is what most tests want; the SDK warns of each.
    setLogLevel('silent');
    environment = await initializeTestEnvironment({
      projectId: `demo-nbbang-rules-${suite}`,
      firestore: { ...emulatorAddress(), rules: rulesText },
    });
  });
  beforeEach(async () => {
    if (!fresh) {
      await started().clearFirestore();
      await store(storedDocuments);
    }
    fresh = false;
  });
  afterAll(() => environment?.cleanup());

  function keep(): void {
    fresh = true;
  }

  return { as, store, keep };
}

/** Declares one test for each case. */
export function testCases(environment: RulesEnvironment, table: readonly Case[]): void {
  for (const { name, as, verdict, attempt } of table) {
    test(`${verdict} ${as}: ${name}`, async () => {
      const result = attempt(environment.as(as), actors[as]?.uid ?? 'nobody');
      if (verdict === 'allow') {
        await assertSucceeds(result);
      } else {
        await assertFails(result);
        environment.keep();
      }
    });
  }
}

/** The library declares the compat type; the object works with the modular functions, as its documentation says. */
function modular(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore;
}

function emulatorAddress(): { host: string; port: number } {
  const address = process.env.FIRESTORE_EMULATOR_HOST;
  if (address === undefined) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run this within the suite');
  const { hostname, port } = new URL(`http://${address}`);
  return { host: hostname, port: Number(port) };
}
