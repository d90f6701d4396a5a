import type { KnownExpense } from '@nbbang/domain/balance/overlay';

const most = 4;

/**
 * Titles of the past in which `typed` occurs. Titles that begin with it come first; among equals the latest comes
 * first. Each title is there once, as it was written last. The text itself is no suggestion, and an empty text has
 * none.
 */
export function titleSuggestions(typed: string, history: readonly KnownExpense[]): string[] {
  const wanted = normalized(typed);
  if (wanted === '') return [];
  const byTitle = new Map<string, string>();
  const latestFirst = history.toSorted((a, b) => b.expense.createdAt - a.expense.createdAt);
  for (const { expense } of latestFirst) {
    const key = normalized(expense.title);
    const isHit =
      expense.deletedAt === null && expense.kind !== 'transfer' && key !== wanted && key.includes(wanted);
    if (isHit && !byTitle.has(key)) byTitle.set(key, expense.title);
  }
  const rank = ([key]: [string, string]) => (key.startsWith(wanted) ? 0 : 1);
  return [...byTitle]
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map(([, title]) => title);
}

const normalized = (text: string) => text.trim().toLowerCase();
