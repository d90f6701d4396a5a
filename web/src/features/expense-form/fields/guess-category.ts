import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Category } from '@nbbang/domain/records/category';
import { categoryWords } from './category-words.ts';

/**
 * What an expense of this title is likely for: what the last one of the same title was, else what a word in it says,
 * else what was entered last (`history` in any order). Null when nothing is known.
 */
export function guessCategory(title: string, history: readonly KnownExpense[]): Category | null {
  const wanted = normalized(title);
  const latestFirst = history
    .filter(({ expense }) => expense.kind !== 'transfer' && expense.category !== null)
    .toSorted((a, b) => b.expense.createdAt - a.expense.createdAt);
  const same = latestFirst.find(({ expense }) => normalized(expense.title) === wanted);
  return same?.expense.category ?? categoryByWord(title) ?? latestFirst[0]?.expense.category ?? null;
}

/** The category whose word stands in the title; of several the longest word counts. */
export function categoryByWord(title: string): Category | null {
  const text = normalized(title);
  const found = categoryWords
    .flatMap(([category, words]) =>
      words.filter((word) => holds(text, word)).map((word) => ({ category, word })),
    )
    .toSorted((a, b) => b.word.length - a.word.length);
  return found[0]?.category ?? null;
}

/** Korean words run together (흑돼지저녁); of other writing only whole words count, or `car` would be in `card`. */
function holds(text: string, word: string): boolean {
  if (/[가-힣]/.test(word)) return text.includes(word);
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
}

const normalized = (text: string) => text.trim().toLowerCase();
