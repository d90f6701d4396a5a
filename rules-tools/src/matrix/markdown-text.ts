/** Text without any character that Markdown might take for markup. */
const plain = /^[\p{L}\p{M}\p{N}\p{Emoji_Presentation} ,.:;()?%/'"“”‘’…–—-]*$/u;

/** A text within a line of Markdown: as it is where that is safe, else as code. */
export function plainOrCode(text: string): string {
  const line = onOneLine(text);
  return plain.test(line) ? line : codeSpan(line);
}

export function codeSpan(text: string): string {
  const line = onOneLine(text);
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  let fence = '`';
  while (runs.includes(fence.length)) fence += '`';
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
