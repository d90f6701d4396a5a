import { currencyCodes } from '@nbbang/domain/money/currency';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { groupSchema } from '@nbbang/domain/records/group';
import { userSchema } from '@nbbang/domain/records/user';
import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { actors } from './actors.ts';
import { earlierMs, group, groupPath, nameOnly } from './documents.ts';
import { useRulesEnvironment } from './rules-environment.ts';

// The shapes live twice, in domain/src/records and in firestore.rules. Here generated documents, most of them
// with one thing wrong, are put to both: the rules let through exactly what the schema parses.

const environment = useRulesEnvironment('schema');
const numRuns = 120;

type Fields = Record<string, unknown>;

/** Values that belong nowhere or only just somewhere. */
const oddities: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
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
);

/** `valid` as it is, without one of its fields, with a field too many, or with an oddity in one of its fields. */
function perhapsSpoiled(valid: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> {
  const spoiled = valid.chain((document) => {
    const field = fc.constantFrom(...Object.keys(document));
    return fc.oneof(
      { weight: 1, arbitrary: field.map((left) => omit(document, left)) },
      { weight: 1, arbitrary: fc.constant({ ...document, extra: 1 }) },
      {
        weight: 6,
        arbitrary: fc.tuple(field, oddities).map(([name, odd]) => ({ ...document, [name]: odd })),
      },
    );
  });
  return fc.oneof({ weight: 1, arbitrary: valid }, { weight: 2, arbitrary: spoiled });
}

function omit(document: Fields, field: string): Fields {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== field));
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

/** Oddities deeper inside an expense. */
const oddExpenses: fc.Arbitrary<Fields> = fc
  .tuple(expenses, oddities, fc.constantFrom('participants', 'participant', 'mode', 'paid', 'kind'))
  .map(([document, odd, where]) => {
    const { split, payers } = v.parse(
      v.object({
        split: v.object({ participants: v.array(v.string()) }),
        payers: v.record(v.string(), v.number()),
      }),
      document,
    );
    switch (where) {
      case 'participants':
        return { ...document, split: { mode: 'equal', participants: odd } };
      case 'participant':
        return { ...document, split: { mode: 'equal', participants: [...split.participants, odd] } };
      case 'mode':
        return { ...document, split: { mode: odd, participants: split.participants } };
      case 'paid':
        return { ...document, payers: Object.fromEntries(Object.keys(payers).map((id) => [id, odd])) };
      default:
        return { ...document, kind: 'transfer' };
    }
  });

/** Whether the rules take `fields` for a new document; times are the server's. */
async function isAllowed(path: string, fields: Fields): Promise<boolean> {
  const times = { createdAt: serverTimestamp(), updatedAt: serverTimestamp() };
  try {
    await setDoc(doc(environment.as('alice'), path), { ...fields, ...times });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'permission-denied') return false;
    throw error;
  }
}

/** Puts every document to both, each under an id of its own, and counts what was let through. */
async function agree(
  documents: fc.Arbitrary<Fields>,
  schema: v.GenericSchema,
  pathOf: (id: string) => string,
  server: Fields,
): Promise<void> {
  let made = 0;
  const parsed = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const fields = { ...server, ...document };
      const path = pathOf(`generated${String(made++).padStart(11, '0')}`);
      const parses = v.safeParse(schema, { ...fields, createdAt: earlierMs, updatedAt: earlierMs }).success;
      parsed[parses ? 'yes' : 'no'] += 1;
      expect(await isAllowed(path, fields)).toBe(parses);
    }),
    { numRuns },
  );
  // Both answers were really asked for.
  expect(Math.min(parsed.yes, parsed.no)).toBeGreaterThan(numRuns / 10);
}

test('a profile', async () => {
  const { alice } = actors;
  await environment.store({});
  await agree(perhapsSpoiled(users), userSchema, () => `users/${alice.uid}`, {});
});

test('a new group', async () => {
  const server = { memberUids: ['alice'], createdBy: 'alice' };
  // A new group has at least its creator; the schema also takes one whose members have all been removed.
  const schema = v.pipe(
    groupSchema,
    v.check((parsed) => Object.keys(parsed.members).length > 0),
  );
  await agree(perhapsSpoiled(groups), schema, (id) => `groups/${id}`, server);
});

const expenseServerFields = {
  currency: group.currency,
  revision: 1,
  createdBy: 'alice',
  updatedBy: 'alice',
  deletedAt: null,
};

/** The schema and what only the group knows: its members. */
const expenseOfGroup = v.pipe(
  expenseSchema,
  v.check(({ payers, split }) =>
    [...Object.keys(payers), ...split.participants].every((id) => Object.hasOwn(group.members, id)),
  ),
);

test.each([
  ['an expense', perhapsSpoiled(expenses)],
  ['an expense with an oddity inside', fc.oneof(expenses, oddExpenses)],
  ['a transfer', perhapsSpoiled(transfers)],
])('%s', async (_name, documents) => {
  await agree(documents, expenseOfGroup, (id) => `${groupPath}/expenses/${id}`, expenseServerFields);
});
