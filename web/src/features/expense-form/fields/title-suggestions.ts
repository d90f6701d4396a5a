import type { KnownExpense } from '@nbbang/domain/balance/overlay';

const most = 4;

/**
 * Titles used before that begin with `typed`, or hold it: those that begin first, then the latest entered, each once
 * and in the writing used last. None for an empty text, nor the text itself.
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
