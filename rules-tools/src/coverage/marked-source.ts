import type { Span } from '../language/ast.ts';

/** Spans in the order of the text, the outer before the inner; any two are apart or one within the other. */
type Marked = { readonly marked: Span };

export type Fragment = {
  /** Escaped, with the marks within it. */
  readonly html: string;
  /** The part begins here; it goes on in the fragments of later lines. */
  readonly first: boolean;
};

/**
 * The text as one HTML string a line, with `mark` around what each part has of the line, the indentation left out.
 * Everything else is escaped.
 */
export function markedLines<Part extends Marked>(
  text: string,
  parts: readonly Part[],
  mark: (part: Part, fragment: Fragment) => string,
): string[] {
  const tree = nest(parts);
  const render = (nodes: readonly Node<Part>[], from: number, to: number): string => {
    let html = '';
    let at = from;
    for (const { part, children } of nodes) {
      const start = Math.max(part.marked.start, from);
      const end = Math.min(part.marked.end, to);
      if (start >= end) continue;
      html += escapeHtml(text.slice(at, start));
      html += mark(part, { html: render(children, start, end), first: start === part.marked.start });
      at = end;
    }
    return html + escapeHtml(text.slice(at, to));
  };

  let offset = 0;
  return text.split('\n').map((line) => {
    const indentation = line.length - line.trimStart().length;
    const from = offset + indentation;
    const to = offset + line.trimEnd().length;
    offset += line.length + 1;
    return line.slice(0, indentation) + (from < to ? render(tree, from, to) : '');
  });
}

type Node<Part> = { readonly part: Part; readonly children: Node<Part>[] };

function nest<Part extends Marked>(parts: readonly Part[]): Node<Part>[] {
  const roots: Node<Part>[] = [];
  const open: Node<Part>[] = [];
  for (const part of parts) {
    while ((open.at(-1)?.part.marked.end ?? Infinity) <= part.marked.start) open.pop();
    const node = { part, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
