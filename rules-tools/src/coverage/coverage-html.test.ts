import { expect, test } from 'vitest';
import { coverageHtml } from './coverage-html.ts';
import { recordedReport, recordedRules } from './testing/recorded-report.ts';
import { measureCoverage } from './measure-coverage.ts';

const hostile = `service cloud.firestore {
  // <script>alert('1 & 2')</script>
  match /a/{id} {
    allow get: if id == '<img src="x">' && (id == "&lt;"
      || id < 'b');
  }
}
`;

/** What a reader sees of the source, a line each: no tags, no signs, no counts. */
function sourceOf(html: string): string {
  const names: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return [...html.matchAll(/<\/a><code>(.*)<\/code>/g)]
    .map(([, line = '']) => line.replaceAll(/<sup.*?<\/sup>|<span class="tip".*?<\/span>|<[^>]*>/g, ''))
    .join('\n')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => names[entity] ?? '');
}

test.each([
  ['plain', recordedRules, [recordedReport]],
  ['with everything that HTML escapes', hostile, []],
  ['with lines that end as on Windows', hostile.replaceAll('\n', '\r\n'), []],
])('the page shows the source as it is, %s', (_name, text, reports) => {
  expect(sourceOf(coverageHtml(measureCoverage(text, reports), 'f'))).toBe(text.replaceAll('\r', ''));
});

test('names, sources and comments are escaped', () => {
  const html = coverageHtml(measureCoverage(hostile, []), '<b>.rules');
  expect(html).not.toMatch(/<script|<img|<b>/);
  expect(html).toContain('Coverage of &lt;b&gt;.rules: 0 %');
});

test('each item of the list leads to a mark that can be focused and has its counts', () => {
  const html = coverageHtml(measureCoverage(recordedRules, [recordedReport]), 'f');
  const targets = [...html.matchAll(/<li><a href="#(part-\d+)">/g)].map(([, id = '']) => id);
  expect(targets).toHaveLength(2);
  for (const id of targets)
    expect(html).toMatch(
      new RegExp(
        `<mark class="never-false" id="${id}" tabindex="0" aria-describedby="${id}-tip">.*id="${id}-tip">never`,
      ),
    );
  expect(html).toContain('never refused: true 3, false 0, error 0');
  expect(html).toContain(
    '<span class="covered" title="covered: true 1, false 2, error 0">id == &#39;귤&#39;</span>',
  );
});

test('ids are unique, though a mark goes over several lines', () => {
  const ids = [...coverageHtml(measureCoverage(hostile, []), 'f').matchAll(/ id="([^"]*)"/g)].map(
    ([, id]) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('nothing missing is said in words', () => {
  const text = 'service cloud.firestore { match /a/{id} { allow get; } }';
  expect(coverageHtml(measureCoverage(text, []), 'f')).toContain(
    '<p>Nothing: each was true and was not.</p>',
  );
});
