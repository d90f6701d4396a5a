import { expect, test } from 'vitest';
import { chunkOf } from './chunk-of.ts';

const entry = '/repo/web/src/app/main.tsx';
const screens = '/repo/web/src/app/screens.ts';
const list = '/repo/web/src/features/expense-list/expense-list.tsx';
const form = '/repo/web/src/features/expense-form/expense-sheet.tsx';
const listener = '/repo/web/src/data/firestore/listen.ts';
const button = '/repo/web/src/ui/controls/button.tsx';
const icon = '/repo/web/src/ui/controls/icon.tsx';
const shares = '/repo/domain/src/expense/shares.ts';
const allocate = '/repo/domain/src/money/allocate.ts';

/** Who imports each module; `screens` loads the list and the form by `import()`. */
function graph(importers: Record<string, string[]>) {
  const lazy: Record<string, string[]> = { [list]: [screens], [form]: [screens] };
  return {
    getModuleInfo: (id: string) => ({
      isEntry: id === entry,
      importers: importers[id] ?? [],
      dynamicImporters: lazy[id] ?? [],
    }),
  };
}

test.each([
  ['what the entry imports is the shell', button, { [button]: [screens] }, 'shell'],
  ['also where lazy screens use it', button, { [button]: [list, form, screens] }, 'shell'],
  ['a module of a feature is in the chunk of its folder', list, {}, 'expense-list'],
  ['on Windows too', list.replaceAll('/', '\\'), {}, 'expense-list'],
  ['two features that open each other share a chunk', form, {}, 'expense'],
  ['what one chunk alone uses is in it', icon, { [icon]: [button], [button]: [list] }, 'expense-list'],
  ['what several use is common', button, { [button]: [list, form] }, 'common'],
  ['what the gateway and a screen use comes early', shares, { [shares]: [list, listener] }, 'early'],
  [
    'a circle is placed by who leads into it',
    shares,
    { [shares]: [allocate], [allocate]: [shares, form] },
    'expense',
  ],
  ['the bundler’s own modules are in the shell', '\0rolldown/runtime.js', {}, 'shell'],
])('%s', (_law, id, importers, chunk) => {
  expect(chunkOf(id, graph({ [screens]: [entry], ...importers }))).toBe(chunk);
});
