import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Category } from '@nbbang/domain/records/category';
import { categoryWords } from './category-words.ts';

/**
 * What an expense of this title is likely for: the category of the latest expense with the same title; else the one
 * that a word in the title stands for; else that of the latest expense. Null when there is none of these.
 *
 * @param history in any order
 */
export function guessCategory(title: string, history: readonly KnownExpense[]): Category | null {
  const wanted = normalized(title);
  const latestFirst = history
    .filter(({ expense }) => expense.kind !== 'transfer' && expense.category !== null)
    .toSorted((a, b) => b.expense.createdAt - a.expense.createdAt);
  const same = latestFirst.find(({ expense }) => normalized(expense.title) === wanted);
  return same?.expense.category ?? categoryByWord(title) ?? latestFirst[0]?.expense.category ?? null;
}

/** The category whose word stands in the title. When there are several words, the longest one decides. */
export function categoryByWord(title: string): Category | null {
  const text = normalized(title);
  const found = categoryWords
    .flatMap(([category, words]) =>
      words.filter((word) => holds(text, word)).map((word) => ({ category, word })),
    )
    .toSorted((a, b) => b.word.length - a.word.length);
  return found[0]?.category ?? null;
}

/** Korean words run together (흑돼지저녁). In other writing only a whole word counts: `car` is not in `card`. */
function holds(text: string, word: string): boolean {
  if (/[가-힣]/.test(word)) return text.includes(word);
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
}

const normalized = (text: string) => text.trim().toLowerCase();
