import { expect, test } from 'vitest';
import { refusalReasons } from '@nbbang/domain/callables/refusals';
import { chooseLocale } from './initial-locale.ts';
import { locales } from './languages.ts';
import { loadMessages } from './load-messages.ts';
import ko from './messages-ko.ts';

test.each(locales)('every text of %s says something', async (locale) => {
  const blank = [...texts(await loadMessages(locale))].filter(([, text]) => !/\S/.test(text));
  expect(blank).toEqual([]);
});

test.each(locales)('%s has the keys of all languages, lists of the same length included', async (locale) => {
  const paths = [...texts(await loadMessages(locale))].map(([path]) => path);
  expect(paths).toEqual([...texts(ko)].map(([path]) => path));
});

test('every reason a function gives has its words', () => {
  expect(Object.keys(ko.refusals)).toEqual(expect.arrayContaining([...refusalReasons]));
});

test('Korean particles agree with the names they follow', () => {
  expect(ko.members.added('민수')).toBe('민수를 더했어요.');
  expect(ko.members.added('지영')).toBe('지영을 더했어요.');
  expect(ko.expense.paidBy('현우')).toBe('현우가 냈어요');
  expect(ko.join.joinAs('은별')).toBe('은별로 들어가기');
  expect(ko.rejected.text('커피')).toMatch(/^‘커피’는 /);
  expect(ko.rejected.text('택시비 환급')).toMatch(/^‘택시비 환급’은 /);
});

test('the language: chosen before, else the first one we speak, else English', () => {
  expect(chooseLocale('en', ['ko-KR'])).toBe('en');
  expect(chooseLocale(null, ['fr-FR', 'ko-KR', 'en-US'])).toBe('ko');
  expect(chooseLocale('xx', ['en-GB'])).toBe('en');
  expect(chooseLocale(null, ['fr'])).toBe('en');
});

/** Every text with its path; a function is called with sample arguments. */
function* texts(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const text: unknown = Reflect.apply(value, undefined, ['KRW', 'KRW', 'KRW']);
    yield [path, String(text)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* texts(child, `${path}.${key}`);
  }
}
