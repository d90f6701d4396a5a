import { expect, test } from 'vitest';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Category } from '@nbbang/domain/records/category';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { categoryByWord, guessCategory } from './guess-category.ts';

function known(title: string, category: Category | null, createdAt: number): KnownExpense {
  return {
    id: `expense${createdAt}`,
    pending: false,
    expense: makeExpense({ title, category, createdAt }),
  };
}

test.each<[string, Category | null]>([
  ['흑돼지 2차', 'food'],
  ['애월 카페', 'cafe'],
  ['제주공항택시', 'transport'],
  ['Airport taxi', 'transport'],
  ['Birthday card', 'gifts'],
  ['card', null],
  ['', null],
  ['ㅁㄴㅇㄹ', null],
])('%j sounds like %s', (title, category) => {
  expect(categoryByWord(title)).toBe(category);
});

test('the last of the same title, else a word, else what was entered last', () => {
  const history = [
    known('모임', 'drinks', 1),
    known('모임', 'activities', 2),
    known('x', 'gifts', 3),
    known('y', null, 4),
  ];
  expect(guessCategory('모임 ', history)).toBe('activities');
  expect(guessCategory('점심', history)).toBe('food');
  expect(guessCategory('무엇', history)).toBe('gifts');
  expect(guessCategory('무엇', [])).toBeNull();
});
