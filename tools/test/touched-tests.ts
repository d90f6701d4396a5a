/** Tests to run, by the name of their step: parts of the paths of their files. */
export type Touched = { stream: string[]; emulator: string[]; e2e: string[] };
type Row = { below: readonly string[] } & Partial<{ [Step in keyof Touched]: readonly string[] }>;

/** Goes through signing up, two people, an expense, balances, a reload and being offline. */
const smoke = ['main-flow', 'access', 'offline'];

const feature = (name: string, ...e2e: readonly string[]): Row => ({
  below: [`web/src/features/${name}/`],
  e2e,
});
const functionsOf = (name: string, ...e2e: readonly string[]): Row => ({
  below: [`functions/src/${name}/`],
  e2e,
});

/**
 * Which tests drive a part of the product that they do not import. Every row whose path is the beginning of a changed one
 * counts; unit tests are not here, for Vitest knows what each of them imports. What is used by many screens (`web/src/ui`,
 * `web/src/data`, the domain, texts) is driven by the few of `smoke` and no more, large groups, figures of time and the
 * accessibility of screens by none; a unit test that reads a file instead of importing it (rules, indexes, styles) is not
 * found. That is left to the whole `npm test`, which alone says that a change is good.
 */
export const rows: readonly Row[] = [
  { below: ['firestore.rules', 'tests/rules/'], emulator: ['tests/rules/'], e2e: smoke },
  { below: ['tests/attacks/', 'functions/src/rates/'], emulator: ['tests/attacks/'] },
  { below: ['firestore.indexes.json'], e2e: [...smoke, 'search', 'activity'] },
  { below: ['domain/src/records/'], emulator: ['tests/rules/'] },
  { below: ['domain/src/'], emulator: ['functions/src/'], e2e: smoke },
  { below: ['rules-tools/src/'], emulator: ['rules-tools/src/'] },
  { below: ['rules-tools/src/why/', 'rules-tools/src/emulator/'], stream: ['rules-tools/src/'] },
  { below: ['functions/'], emulator: ['functions/src/'], e2e: ['main-flow'] },
  functionsOf('activity', 'activity', 'comments'),
  functionsOf('audit'),
  {
    below: ['functions/src/firestore/', 'functions/src/dead-letters/', 'functions/src/triggers/'],
    emulator: ['tests/faults/'],
  },
  functionsOf('groups', 'settings'),
  functionsOf('https', 'members', 'invite', 'settings'),
  functionsOf('invites', 'invite', 'members'),
  functionsOf('ledger', 'expense', 'statistics', 'search'),
  functionsOf('members', 'members', 'leaving'),
  functionsOf('rates', 'paused'),
  functionsOf('triggers', 'activity', 'expense'),
  { below: ['web/', 'tests/e2e/'], e2e: smoke },
  { below: ['web/src/app/'], e2e: ['activity', 'members'] },
  { below: ['web/src/data/local/'], e2e: ['comments', 'drafts'] },
  { below: ['web/src/i18n/'], e2e: ['language'] },
  feature('account', 'guest', 'language', 'leaving'),
  feature('activity', 'activity'),
  feature('auth', 'guest', 'leaving'),
  feature('balances', 'settle', 'payout'),
  feature('expense-detail', 'activity', 'comments'),
  feature('expense-form', 'expense', 'form-start', 'drafts'),
  feature('expense-list', 'search', 'expense'),
  feature('home', 'activity', 'settings'),
  feature('join', 'invite', 'members'),
  feature('members', 'members', 'payout', 'leaving'),
  feature('settings', 'settings'),
  feature('statistics', 'statistics'),
];

const specFile = /^tests\/e2e\/([\w-]+)\.spec\.ts$/;

/** What the files changed can touch. Empty lists: nothing of that step. */
export function touchedTests(files: readonly string[]): Touched {
  const found = rows.filter(({ below }) => files.some((file) => below.some((path) => file.startsWith(path))));
  const own = files.flatMap((file) => specFile.exec(file)?.[1] ?? []);
  const all = (step: keyof Touched): string[] => [...new Set(found.flatMap((row) => row[step] ?? []))];
  return {
    stream: all('stream'),
    emulator: all('emulator'),
    e2e: [...new Set([...all('e2e'), ...own])].map((name) => `e2e/${name}.spec`),
  };
}
