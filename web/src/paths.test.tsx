import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router, useRoute } from 'wouter';
import { paths } from './paths.ts';

/** What the router finds in `path` by `pattern`; null when they do not match. */
function match(pattern: string, path: string): unknown {
  let found: unknown = null;
  function Probe() {
    const [matches, parameters] = useRoute(pattern);
    if (matches) found = { ...parameters };
    return null;
  }
  renderToString(
    <Router ssrPath={path}>
      <Probe />
    </Router>,
  );
  return found;
}

const [group, expense] = ['g1', 'e1'];

test.each([
  [paths.group, paths.group(group)],
  [paths.balances, paths.balances(group)],
  [paths.members, paths.members(group)],
  [paths.activity, paths.activity(group)],
  [paths.statistics, paths.statistics(group)],
  [paths.groupSettings, paths.groupSettings(group)],
  [paths.newExpense, paths.newExpense(group)],
  [paths.expense, paths.expense(group, expense)],
  [paths.editExpense, paths.editExpense(group, expense)],
  [paths.join, paths.join('code')],
])('$0.pattern matches what it writes: %s', ({ pattern }, path) => {
  expect(match(pattern, path)).not.toBeNull();
});

test('a pattern finds the values that were written', () => {
  expect(match(paths.join.pattern, '/join/a1b2')).toMatchObject({ code: 'a1b2' });
  expect(match(paths.editExpense.pattern, paths.editExpense(group, expense))).toMatchObject({
    groupId: group,
    expenseId: expense,
  });
});

test('the pattern of a group, and that of an expense, match whatever is shown of it', () => {
  for (const path of [paths.balances(group), paths.newExpense(group), paths.editExpense(group, expense)]) {
    expect(match(paths.group.pattern, path)).toMatchObject({ groupId: group });
  }
  expect(match(paths.expense.pattern, paths.editExpense(group, expense))).toMatchObject({
    expenseId: expense,
  });
  expect(match(paths.expense.pattern, paths.newExpense(group))).toMatchObject({ expenseId: 'new' });
  expect(match(paths.expense.pattern, paths.balances(group))).toBeNull();
});
