import {
  coverageShare,
  missingParts,
  percentOf,
  type Coverage,
  type CoveredPart,
  type Missing,
} from './coverage.ts';
import { coverageStyle } from './coverage-style.ts';
import { missingWords, percentWords, shareWords } from './format-coverage.ts';
import { escapeHtml, markedLines, type Fragment } from './marked-source.ts';

/** Beside the colour, which not everybody can tell. */
const signs = { true: '✓?', false: '✗?', both: '∅' } as const;

/** The word joiner keeps it on the line of what it marks. */
const signHtml = (missing: Missing): string => `<sup aria-hidden="true">${signs[missing]}&#8288;</sup>`;

/**
 * A page that needs nothing else: the figures, what is missing, and the source with it marked. Pointing at a mark or
 * focusing it shows how often it was true, false and an error.
 */
export function coverageHtml(coverage: Coverage, fileName: string): string {
  const { text, parts } = coverage;
  const missing = missingParts(coverage);
  const ids = new Map(parts.map((part, index) => [part, `part-${index}`]));
  const idOf = (part: CoveredPart): string => ids.get(part) ?? '';
  const lines = markedLines(text, parts, (part, fragment) => markOf(part, fragment, idOf(part)));
  const name = escapeHtml(fileName);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage of ${name}</title>
<style>${coverageStyle}</style>
</head>
<body>
<header>
<h1>Coverage of ${name}: ${percentWords(percentOf(coverageShare(parts)))} %</h1>
<p>Allow statements ${shareWords(parts.filter(({ kind }) => kind === 'allow'))},
boolean sub-expressions ${shareWords(parts.filter(({ kind }) => kind === 'expression'))}.</p>
<p class="legend"><mark class="never-true">${signHtml('true')}never true or granted</mark>
<mark class="never-false">${signHtml('false')}never false or refused</mark>
<mark class="never-both">${signHtml('both')}never evaluated</mark></p>
</header>
<main>
<section aria-labelledby="missing">
<h2 id="missing">Missing (${missing.length})</h2>
${missing.length === 0 ? '<p>Nothing: each was true and was not.</p>' : `<ol class="missing">\n${missing.map((part) => itemOf(part, idOf(part))).join('\n')}\n</ol>`}
</section>
<section aria-labelledby="source">
<h2 id="source">Source</h2>
<div class="source">
${lines.map((line, index) => `<a class="number" id="L${index + 1}" href="#L${index + 1}">${index + 1}</a><code>${line}</code>`).join('\n')}
</div>
</section>
</main>
</body>
</html>
`;
}

function markOf(part: CoveredPart, { html, first }: Fragment, id: string): string {
  const counts = countWords(part);
  if (part.missing === null) return `<span class="covered" title="${counts}">${html}</span>`;
  const tip = `<span class="tip" role="tooltip"${first ? ` id="${id}-tip"` : ''}>${counts}</span>`;
  if (!first) return `<mark class="never-${part.missing}">${tip}${html}</mark>`;
  return `<mark class="never-${part.missing}" id="${id}" tabindex="0" aria-describedby="${id}-tip">${signHtml(part.missing)}${tip}${html}</mark>`;
}

function itemOf(part: CoveredPart, id: string): string {
  const sign = part.missing === null ? '' : signHtml(part.missing);
  return `<li><a href="#${id}">${part.line}:${part.column}</a> <strong>${sign}${missingWords(part)}</strong> <code>${escapeHtml(part.source)}</code></li>`;
}

function countWords({ kind, missing, outcomes }: CoveredPart): string {
  const words = missingWords({ kind, missing });
  return `${words}: true ${outcomes.true}, false ${outcomes.false}, error ${outcomes.error}`;
}
