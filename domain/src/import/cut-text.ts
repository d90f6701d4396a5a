/** At most so many UTF-16 units, and no half of a pair at the end. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text
    .slice(0, maxLength)
    .replace(/[\u{d800}-\u{dbff}]$/u, '')
    .trimEnd();
}
