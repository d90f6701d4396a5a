import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { rootDir } from '../../tools/paths.ts';
import { withConnections } from '../../tools/suite/with-connections.ts';

const headersSchema = v.array(
  v.object({ source: v.string(), headers: v.array(v.object({ key: v.string(), value: v.string() })) }),
);

const hosting = v.parse(
  v.object({ hosting: v.object({ headers: headersSchema }) }),
  JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')),
).hosting;

function ofEveryPage(sources: typeof hosting.headers): ReadonlyMap<string, string> {
  const everywhere = sources.find(({ source }) => source === '**');
  return new Map(everywhere?.headers.map(({ key, value }) => [key, value]));
}

function directivesOf(policy = ''): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const headers = ofEveryPage(hosting.headers);
const directives = directivesOf(headers.get('Content-Security-Policy'));

it('admits nothing that is not named, and nothing inline', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  const sources = [...directives.values()].flat();
  expect(
    sources.filter((source) => /unsafe|nonce|^\*|^https?:$|^http:|127\.0\.0\.1|localhost/.test(source)),
  ).toEqual([]);
  // Only pictures may be data: text of somebody else's must not become a script or a style.
  const withData = [...directives].filter(([, list]) => list.includes('data:')).map(([name]) => name);
  expect(withData).toEqual(['img-src']);
});

it('keeps the page to itself', () => {
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=[1-9]\d{7}/);
  expect(headers.get('Permissions-Policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
});

/** React Aria adds one rule to the page by script, under iOS. It is known word for word, so that no other is admitted. */
it('admits the style that a sheet adds, and no other', () => {
  const root = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const code = readFileSync(join(root, 'dist/private/overlays/usePreventScroll.mjs'), 'utf8');
  const text = /style\.textContent = `([^`$]*)`\.trim\(\)/.exec(code)?.[1]?.trim() ?? '';
  expect(text).toContain('overscroll-behavior');
  const hash = createHash('sha256').update(text).digest('base64');
  expect(directives.get('style-src')).toEqual(["'self'", `'sha256-${hash}'`]);
});

it('admits the emulators where they are told, and changes nothing else', () => {
  const local = ofEveryPage(withConnections(hosting.headers, ['http://127.0.0.1:1', 'http://127.0.0.1:2']));
  const policy = directivesOf(local.get('Content-Security-Policy'));
  for (const [name, sources] of directives) {
    const added =
      name === 'connect-src' || name === 'frame-src' ? ['http://127.0.0.1:1', 'http://127.0.0.1:2'] : [];
    expect(policy.get(name)).toEqual([...added, ...sources]);
  }
  expect([...local.keys()]).toEqual([...headers.keys()]);
});
