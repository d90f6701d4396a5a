import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, textFinder } from './find-text.ts';

const finds = (query: string, text: string) => textFinder(query)(foldText(text));

test.each([
  ['흑돼지', '제주 흑돼지 2차'],
  ['돼지', '흑돼지'],
  ['2차 제주', '제주 흑돼지 2차'],
  ['ㅎㄷㅈ', '흑돼지'],
  ['ㄷㅈ', '흑돼지'],
  ['ㅎㄷㅈ 2', '흑돼지 2차'],
  ['흑ㄷㅈ', '흑돼지'],
  ['ㅎ돼ㅈ', '흑돼지'],
  ['ㄱㅅ', '가스비'],
  ['ㄳ', '가스비'],
  ['ㅄ', '버스'],
  ['ㅄ', '부산'],
  ['ㅋㅋ', '치킨 ㅋㅋㅋ'],
  ['ㅃㅈ', '빵집'],
  ['café', 'CAFE de Paris'],
  ['CAFE', 'Café'],
  ['istanbul', 'İstanbul'],
  ['c++ (2)', 'C++ (2)'],
  ['(.*)', 'what (.*) means'],
  ['a-b', 'A-B'],
  ['ㅎ(ㄷ)', '흑(돼)지'],
  ['', 'anything'],
  ['  ', 'anything'],
])('%s finds %s', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['돼지흑', '흑돼지'],
  ['흑돼지 3차', '제주 흑돼지 2차'],
  ['ㅎㅈ', '흑돼지'],
  ['ㅂ', '흑돼지'],
  // In the middle of a word a syllable is as it was typed.
  ['흐돼지', '흑돼지'],
  ['호', '흑돼지'],
  ['흑돼지', '흑돼\n지'],
  ['.', 'taxi'],
])('%s does not find %s', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

describe('what an input method shows while a word is being typed finds the word', () => {
  test.each([
    ['흑돼지', ['ㅎ', '흐', '흑', '흑ㄷ', '흑도', '흑돼', '흑됒', '흑돼지']],
    ['흑사탕', ['흑', '흓', '흑사', '흑샅', '흑사타', '흑사탕']],
    ['과자', ['ㄱ', '고', '과', '괒', '과자']],
    ['웨딩', ['우', '워', '웨', '웯', '웨디', '웨딩']],
    ['닭갈비', ['다', '달', '닭', '닭ㄱ', '닭가', '닭갈', '닭갋', '닭갈비']],
    ['몫', ['모', '목', '몫']],
    ['의자', ['으', '의', '읮', '의자']],
  ])('%s', (word, states) => {
    expect(states.filter((state) => !finds(state, `어제 ${word} 값`))).toEqual([]);
  });
});

const letterArb = fc.oneof(
  fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...Array.from('aéÀñŌ한글ㄱㅂ+.*$ 1')),
);
const textArb = fc.array(letterArb, { maxLength: 12 }).map((all) => all.join(''));

test('any piece of a text is found in it, however either is stored and written', () => {
  const change = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  );
  fc.assert(
    fc.property(textArb, textArb, textArb, change, change, (before, piece, after, stored, typed) => {
      expect(finds(typed(piece), stored(before + piece + after))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('the initial consonants of syllables find them', () => {
  const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
  const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(syllables, textArb, (codes, before) => {
      const query = codes.map((code) => initials[Math.floor((code - 0xac00) / 588)]).join('');
      expect(finds(query, before + String.fromCharCode(...codes))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('without Hangul a word is found where the text holds it, and nowhere else', () => {
  const latinArb = fc
    .array(fc.constantFrom(...Array.from('abAB.*+')), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(latinArb, latinArb, (query, text) => {
      expect(finds(query, text)).toBe(text.toLowerCase().includes(query.toLowerCase()));
    }),
    { numRuns: 2_000 },
  );
});
