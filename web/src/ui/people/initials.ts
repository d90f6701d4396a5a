const compoundSurnames = ['남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방'];

/**
 * What stands on a face. A Korean name gives its given name (김민수 → 민수, or 민 when there is room for one);
 * any other name gives the first letters of its first and last word.
 */
export function initialsOf(name: string, length: 1 | 2): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  if (/^[가-힣]{2,5}$/.test(first) && words.length === 1) return givenName(first).slice(0, length);
  const letters = [firstLetter(first)];
  if (length === 2 && words.length > 1) letters.push(firstLetter(words.at(-1) ?? ''));
  return letters.join('').toLocaleUpperCase();
}

function givenName(name: string): string {
  if (name.length >= 4 && compoundSurnames.includes(name.slice(0, 2))) return name.slice(2);
  return name.length === 3 ? name.slice(1) : name;
}

function firstLetter(word: string): string {
  const segment = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return [...segment][0]?.segment ?? '';
}
