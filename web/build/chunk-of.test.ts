import { expect, test } from 'vitest';
import { chunkOf } from './chunk-of.ts';

const app = '/repo/web/src/app/screens.ts';
const list = '/repo/web/src/features/expense-list/expense-list.tsx';
const form = '/repo/web/src/features/expense-form/expense-sheet.tsx';
const listener = '/repo/web/src/data/firestore/listen.ts';
const button = '/repo/web/src/ui/controls/button.tsx';
const icon = '/repo/web/src/ui/controls/icon.tsx';
const shares = '/repo/domain/src/expense/shares.ts';
const allocate = '/repo/domain/src/money/allocate.ts';

/** Who imports each module. */
function graph(importers: Record<string, string[]>) {
  return {
    getModuleInfo: (id: string) => ({ importers: importers[id] ?? [], dynamicImporters: [] }),
  };
}

test.each([
  ['a module of a feature is in the chunk of its folder', list, {}, 'expense-list'],
  ['on Windows too', list.replaceAll('/', '\\'), {}, 'expense-list'],
  ['two features that open each other share a chunk', form, {}, 'expense'],
  ['what one chunk alone uses is in it', icon, { [icon]: [button], [button]: [list] }, 'expense-list'],
  ['what several use is common', button, { [button]: [list, form] }, 'common'],
  [
    'the part of the domain that several use comes without the screens',
    shares,
    { [shares]: [list, listener] },
    'domain',
  ],
  [
    'a circle is placed by who leads into it',
    shares,
    { [shares]: [allocate], [allocate]: [shares, form] },
    'expense',
  ],
  ['what the bundler adds it places itself', '\0rolldown/runtime.js', {}, null],
])('%s', (_law, id, importers, chunk) => {
  expect(chunkOf(id, graph({ [list]: [app], [form]: [app], ...importers }))).toBe(chunk);
});
