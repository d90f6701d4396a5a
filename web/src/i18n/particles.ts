const particles = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이에요/예요': ['이에요', '예요'],
} as const;

export type Particle = keyof typeof particles;

type Ending = 'vowel' | 'rieul' | 'consonant';

/** `text` with the particle that agrees with how it is read aloud: 민수가, 지영이, 3은, Tom이. */
export function withParticle(text: string, particle: Particle): string {
  return text + particleFor(text, particle);
}

export function particleFor(text: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = particles[particle];
  const ending = endingOf(text);
  // (으)로 treats ㄹ as a vowel: 서울로.
  if (particle === '으로/로' && ending === 'rieul') return afterVowel;
  return ending === 'vowel' ? afterVowel : afterConsonant;
}

/** How the last letter or digit of the text sounds; brackets, quotes, emoji and the like are passed over. */
function endingOf(text: string): Ending {
  const spoken = text.normalize('NFC').replace(/[^\p{L}\p{N}%₩$€¥]+$/u, '');
  const last = spoken.at(-1) ?? '';
  if (last >= '가' && last <= '힣') return hangulEnding(last);
  if (/[0-9]/.test(last)) return digitsEnding(/[0-9][0-9,]*$/.exec(spoken)?.[0] ?? last);
  if (/[a-z]/i.test(last)) return latinEnding(/[a-z]+$/i.exec(spoken)?.[0] ?? last);
  return symbolEndings[last] ?? 'vowel';
}

function hangulEnding(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

/** 0 영, 1 일, 2 이, 3 삼, 4 사, 5 오, 6 육, 7 칠, 8 팔, 9 구. */
const digitEndings: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** Zeros at the end are read as 십, 백, 천, 만, 억, 조: all consonants but 조. */
function digitsEnding(digits: string): Ending {
  const plain = digits.replaceAll(',', '');
  const zeros = /0*$/.exec(plain)?.[0].length ?? 0;
  if (zeros === plain.length) return 'consonant';
  if (zeros >= 12) return 'vowel';
  if (zeros > 0) return 'consonant';
  return digitEndings[Number(plain.at(-1))] ?? 'vowel';
}

/** A rule of thumb over how Koreans read Latin words: a silent e is dropped, most stops get a vowel (케이크, 잭). */
function latinEnding(word: string): Ending {
  const lower = word.toLowerCase();
  if (lower.length === 1 || word === word.toUpperCase()) return letterEnding(lower.at(-1) ?? '');
  if (/(l|le)$/.test(lower)) return 'rieul';
  if (/(m|n|ng|me|ne)$/.test(lower)) return 'consonant';
  // A short vowel before p, t, k closes the syllable (톱, 캣, 잭); after two vowels it opens a new one (케이트).
  if (/(^|[^aeiou])[aeiou](p|t|k|ck|c|b)$/.test(lower)) return 'consonant';
  return 'vowel';
}

/** Letters spelled out: 엘 and 아르 (R) by their Korean names. */
function letterEnding(letter: string): Ending {
  if (letter === 'l') return 'rieul';
  return letter === 'm' || letter === 'n' ? 'consonant' : 'vowel';
}

/** 원, 달러, 유로, 엔, 퍼센트. */
const symbolEndings: Readonly<Record<string, Ending>> = {
  '₩': 'consonant',
  '¥': 'consonant',
  $: 'vowel',
  '€': 'vowel',
  '%': 'vowel',
};
