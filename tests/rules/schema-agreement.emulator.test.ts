import { currencyCodes } from '@nbbang/domain/money/currency';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { groupSchema } from '@nbbang/domain/records/group';
import { userSchema } from '@nbbang/domain/records/user';
import { FirebaseError } from 'firebase/app';
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { earlier, earlierMs, group, groupPath, nameOnly } from './documents.ts';
import { useRulesEnvironment } from './rules-environment.ts';

// The shapes live twice, in domain/src/records and in firestore.rules. Here generated documents, and documents
// with one thing wrong, are put to both: the rules let through exactly what the schema parses.

const environment = useRulesEnvironment('schema');

type Fields = Record<string, unknown>;

/** Values that belong nowhere or only just somewhere. */
const oddities: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u00a0\u3000\ufeff\u2028',
  '\u0085',
  '\v',
  '\u200b',
  'x',
  'x'.repeat(16),
  'x'.repeat(17),
  'x'.repeat(40),
  '나'.repeat(41),
  '🍊'.repeat(20),
  '🍊'.repeat(21),
  'x'.repeat(60),
  'x'.repeat(61),
  'x'.repeat(100),
  '🍊'.repeat(51),
  '2026-02-29',
  '2028-02-29',
  '2026-06-31',
  '1969-12-31',
  '2199-12-31',
  0,
  1,
  -1,
  1.5,
  maxAmountMinor,
  maxAmountMinor + 1,
  Number.NaN,
  [],
  ['mBob'],
  {},
  { mBob: 1 },
  { mode: 'equal', participants: [] },
];

/** `valid` without each of its fields, with one too many, and with each oddity in each field. */
function spoil(valid: Fields): Fields[] {
  return [
    { ...valid, extra: 1 },
    ...Object.keys(valid).flatMap((field) => [
      Object.fromEntries(Object.entries(valid).filter(([name]) => name !== field)),
      ...oddities.map((odd) => ({ ...valid, [field]: odd })),
    ]),
  ];
}

/** Text as a person may type it. Firestore stores no lone surrogates, so none are made. */
function text(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .filter((made) => made.length <= maxLength && /\S/.test(made));
}

const memberIds = Object.entries(group.members)
  .filter(([, member]) => member.status === 'active')
  .map(([id]) => id);

const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const users: fc.Arbitrary<Fields> = fc.record({ name: text(40), language: fc.constantFrom('ko', 'en') });

const groups: fc.Arbitrary<Fields> = fc
  .record({
    name: text(60),
    emoji: fc.constantFrom('🍞', '👨‍👩‍👧‍👦', 'x', ' '),
    currency: fc.constantFrom(...currencyCodes),
    ownName: text(40),
    others: fc.dictionary(fc.stringMatching(/^[A-Za-z0-9]{4,32}$/), text(40).map(nameOnly), { maxKeys: 9 }),
  })
  .map(({ ownName, others, ...rest }) => ({
    ...rest,
    members: { ...others, mOwn: { name: ownName, uid: 'alice', role: 'owner', status: 'active' } },
  }));

const amounts = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: maxAmountMinor }));

const expenses: fc.Arbitrary<Fields> = fc
  .record({
    title: text(100),
    amountMinor: amounts,
    date: dates,
    payer: fc.constantFrom(...memberIds),
    participants: fc.subarray(memberIds, { minLength: 1 }),
  })
  .map(({ payer, participants, ...rest }) => ({
    ...rest,
    kind: 'expense',
    payers: { [payer]: rest.amountMinor },
    split: { mode: 'equal', participants },
  }));

const transfers: fc.Arbitrary<Fields> = fc
  .record({
    title: fc.oneof(fc.constant(''), text(100)),
    amountMinor: amounts,
    date: dates,
    pair: fc.shuffledSubarray(memberIds, { minLength: 2, maxLength: 2 }),
  })
  .map(({ pair: [from = '', to = ''], ...rest }) => ({
    ...rest,
    kind: 'transfer',
    payers: { [from]: rest.amountMinor },
    split: { mode: 'equal', participants: [to] },
  }));

interface Subject {
  readonly schema: v.GenericSchema;
  /** Any valid inputs. */
  readonly inputs: fc.Arbitrary<Fields>;
  /** Inputs to replace with something odd inside. */
  readonly oddInside: readonly Fields[];
  /** What a client writes beside the inputs, and the same as the schema sees it. */
  readonly others: Fields;
  readonly parsedOthers: Fields;
  pathOf(id: string): string;
}

const parsedTimes = { createdAt: earlierMs, updatedAt: earlierMs };
const creationTimes = { createdAt: serverTimestamp(), updatedAt: serverTimestamp() };

const own = { name: 'Alice', uid: 'alice', role: 'owner', status: 'active' };
const groupOthers = { memberUids: ['alice'], createdBy: 'alice' };

const expenseOthers = {
  currency: group.currency,
  revision: 1,
  createdBy: 'alice',
  updatedBy: 'alice',
  deletedAt: null,
};

/** The schema and what only the group knows: its members. */
const expenseOfGroupSchema = v.pipe(
  expenseSchema,
  v.check(({ payers, split }) =>
    [...Object.keys(payers), ...split.participants].every((id) => Object.hasOwn(group.members, id)),
  ),
);

const expenseSubject = {
  schema: expenseOfGroupSchema,
  oddInside: oddities.flatMap((odd) => [
    { split: { mode: 'equal', participants: odd } },
    // Firestore holds no list directly in a list.
    ...(Array.isArray(odd)
      ? []
      : [
          { split: { mode: 'equal', participants: [odd] } },
          { split: { mode: 'equal', participants: ['mAlice', 'mBob', odd] } },
        ]),
    { split: { mode: odd, participants: ['mAlice'] } },
    { split: { mode: 'equal', participants: ['mAlice'], extra: odd } },
    { payers: { mBob: odd }, amountMinor: 1 },
    { payers: { mBob: odd }, amountMinor: odd },
    { payers: { mBob: 1, mAlice: odd }, amountMinor: 1 },
  ]),
  others: { ...expenseOthers, ...creationTimes },
  parsedOthers: { ...expenseOthers, ...parsedTimes },
  pathOf: (id: string) => `${groupPath}/expenses/${id}`,
};

const subjects: Readonly<Record<string, Subject>> = {
  profile: {
    schema: userSchema,
    inputs: users,
    oddInside: [],
    others: { createdAt: earlier, updatedAt: serverTimestamp() },
    parsedOthers: parsedTimes,
    pathOf: () => 'users/alice',
  },
  group: {
    // The schema also takes a group that nobody is left in.
    schema: v.pipe(
      groupSchema,
      v.check(({ members }) => Object.keys(members).length > 0),
    ),
    inputs: groups,
    oddInside: oddities.flatMap((odd) => [
      { members: { mOwn: { ...own, name: odd } } },
      { members: { mOwn: { ...own, extra: odd } } },
      { members: { mOwn: own, mOther: odd } },
      { members: { mOwn: own, mOther: { ...nameOnly('x'), name: odd } } },
      ...(typeof odd === 'string' && odd !== '' ? [{ members: { mOwn: own, [odd]: nameOnly('x') } }] : []),
    ]),
    others: { ...groupOthers, ...creationTimes },
    parsedOthers: { ...groupOthers, ...parsedTimes },
    pathOf: (id) => `groups/${id}`,
  },
  expense: { ...expenseSubject, inputs: expenses },
  transfer: { ...expenseSubject, inputs: transfers },
};

describe.each(Object.entries(subjects))('%s', (_name, subject) => {
  let made = 0;

  async function verdicts(inputs: Fields): Promise<{ allowed: boolean; parses: boolean }> {
    const path = subject.pathOf(`generated${String(made++).padStart(11, '0')}`);
    const { success } = v.safeParse(subject.schema, { ...subject.parsedOthers, ...inputs });
    return { allowed: await isAllowed(path, { ...subject.others, ...inputs }), parses: success };
  }

  test('whatever is valid parses and is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(subject.inputs, async (inputs) => {
        expect(await verdicts(inputs)).toEqual({ allowed: true, parses: true });
      }),
      { numRuns: 40 },
    );
  });

  test('spoiled in any way, it is allowed exactly when it parses', { timeout: 60_000 }, async () => {
    const [valid = {}] = fc.sample(subject.inputs, { numRuns: 1, seed: 1 });
    const counts = { parsed: 0, refused: 0 };
    for (const inputs of [...spoil(valid), ...subject.oddInside.map((odd) => ({ ...valid, ...odd }))]) {
      const { allowed, parses } = await verdicts(inputs);
      expect(allowed, JSON.stringify(inputs)).toBe(parses);
      counts[parses ? 'parsed' : 'refused'] += 1;
    }
    // Both answers were asked for.
    expect(counts.parsed).toBeGreaterThan(3);
    expect(counts.refused).toBeGreaterThan(50);
  });
});

/** By a transaction, which is one call: a refused `setDoc` makes the SDK open its write stream anew. */
async function isAllowed(path: string, fields: Fields): Promise<boolean> {
  try {
    const db = environment.as('alice');
    await runTransaction(db, async (transaction) => {
      transaction.set(doc(db, path), fields);
    });
    return true;
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return false;
    throw error;
  }
}
