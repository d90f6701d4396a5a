/** What groups are about, mostly. The first is what a new group starts with. */
export const emojiChoices = [
  '🍞',
  '✈️',
  '🍊',
  '🏖️',
  '⛰️',
  '🏕️',
  '🚗',
  '🏠',
  '🛒',
  '🍽️',
  '🍻',
  '☕️',
  '🍗',
  '🎂',
  '🎉',
  '💍',
  '🎁',
  '🎬',
  '🎤',
  '⚽️',
  '🏸',
  '⛳️',
  '🎮',
  '📚',
  '💼',
  '🐶',
  '👶',
  '💛',
] as const;

/** The last character of what is typed, whole emoji counted as one; null when there is none. */
export function lastCharacter(text: string): string | null {
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim())];
  return characters.at(-1)?.segment ?? null;
}
