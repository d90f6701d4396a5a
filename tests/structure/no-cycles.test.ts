import { expect, test } from 'vitest';
import { findCycles } from './find-cycles.ts';
import { importGraph } from './import-graph.ts';

const graph = importGraph(['domain', 'functions', 'rules-tools', 'tests', 'tools', 'web']);

test('no module imports itself through others, types and lazy imports included', () => {
  expect(findCycles(graph).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('types, lazy imports, `#` and other workspaces are all seen', () => {
  expect(graph.get('web/src/app/app.tsx')).toContain('web/src/i18n/locale.tsx');
  expect(graph.get('web/src/ui/overlays/sheet.tsx')).toContain('web/src/ui/overlays/sheet-modal.tsx');
  expect(graph.get('web/src/ui/money/amount.tsx')).toContain('domain/src/money/minor-units.ts');
  expect(graph.get('web/src/app/routes.tsx')).toContain('web/src/app/screens.ts');
});

test('a cycle is told as its path', () => {
  const cycles = findCycles(
    new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b', 'd']],
    ]),
  );
  expect(cycles).toEqual([
    ['b', 'c', 'd', 'b'],
    ['d', 'd'],
  ]);
});
