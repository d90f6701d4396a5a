const letters = {
  initials: 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ',
  vowels: 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ',
  finals: 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ',
} as const;

/** Where each of `letters` begins in the block of Hangul Jamo, which canonical decomposition leads to. */
const jamoStart = { initials: 0x1100, vowels: 0x1161, finals: 0x11a8 } as const;

type Position = keyof typeof letters;

function jamoOf(position: Position, letter: string): string {
  const at = letters[position].indexOf(letter);
  return at === -1 ? '' : String.fromCharCode(jamoStart[position] + at);
}

function letterOf(position: Position, jamo: string): string {
  return letters[position].charAt(jamo.charCodeAt(0) - jamoStart[position]);
}

/** Consonants that an input method joins when they are typed one after the other. */
const joined: Readonly<Record<string, string>> = {
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ' },
  ...{ ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

/** The vowels that one may be on the way to. */
const grown: Readonly<Record<string, string>> = {
  ㅗ: 'ㅗㅘㅙㅚ',
  ㅘ: 'ㅘㅙ',
  ㅜ: 'ㅜㅝㅞㅟ',
  ㅝ: 'ㅝㅞ',
  ㅡ: 'ㅡㅢ',
};

/**
 * Text as it is searched: lower case, without accents, syllables of Hangul taken apart, single consonants as initials.
 * However it was stored, composed or not, it folds to the same.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ㄱ-ㅎ]/g, (letter) =>
      Array.from(joined[letter] ?? letter, (one) => jamoOf('initials', one)).join(''),
    );
}

/**
 * Whether a folded text holds every word of `query`, anywhere, in any order. A consonant alone stands for any syllable
 * that begins with it (ㅎㄷㅈ finds 흑돼지), and the last syllable of a word may still be on its way: on the way to 흑돼지
 * an input method shows 흐, 흑ㄷ, 흑도, 흑돼 and 흑됒.
 */
export function textFinder(query: string): (folded: string) => boolean {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = words.map((word) => {
    if (!/[\u1100-\u1112]/.test(word)) return (folded: string) => folded.includes(word);
    const pattern = new RegExp(wordPattern(word));
    return (folded: string) => pattern.test(folded);
  });
  return (folded) => found.every((isFound) => isFound(folded));
}

const syllable = /([\u1100-\u1112])([\u1161-\u1175])?([\u11a8-\u11c2])?/g;

function wordPattern(word: string): string {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  let pattern = '';
  let from = 0;
  for (const { index, 0: whole, 1: initial = '', 2: vowel, 3: final } of word.matchAll(syllable)) {
    pattern += literal(word.slice(from, index));
    from = index + whole.length;
    const isLast = from === word.length;
    if (vowel === undefined) pattern += isLast ? initial : `${initial}[\u1161-\u1175]?[\u11a8-\u11c2]?`;
    else pattern += isLast ? initial + unfinished(vowel, final) : whole;
  }
  return pattern + literal(word.slice(from));
}

/** What the vowel and final of a syllable may become with the next key. */
function unfinished(vowel: string, final: string | undefined): string {
  if (final === undefined) {
    const letter = letterOf('vowels', vowel);
    return `[${Array.from(grown[letter] ?? letter, (one) => jamoOf('vowels', one)).join('')}]`;
  }
  const letter = letterOf('finals', final);
  const longer = Object.keys(joined).filter((cluster) => joined[cluster]?.startsWith(letter));
  const same = [letter, ...longer].map((one) => jamoOf('finals', one)).join('');
  // The last consonant begins the next syllable as soon as a vowel follows.
  const [first = letter, second] = joined[letter] ?? letter;
  const next =
    second === undefined ? jamoOf('initials', first) : jamoOf('finals', first) + jamoOf('initials', second);
  return `${vowel}(?:[${same}]|${next})`;
}
