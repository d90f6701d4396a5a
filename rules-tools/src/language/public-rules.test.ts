import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { publicRules, readPublicRules } from './testing/public-rules.ts';
import { parseRules } from './parse.ts';
import { RulesSyntaxError } from './syntax-error.ts';
import { visitMembers } from './walk.ts';

test.each(publicRules)('$name', ({ path, allows, functions }) => {
  const counted = { allows: 0, functions: 0 };
  visitMembers(parseRules(readPublicRules(path)), {
    allow: () => (counted.allows += 1),
    function: () => (counted.functions += 1),
  });
  expect(counted).toEqual({ allows, functions });
});

test('the mistake in a public guide is found', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('firebase-tools/package.json'));
  const guide = readFileSync(join(folder, 'lib/mcp/resources/guides/init_firestore_rules.js'), 'utf8');
  const text = guide.slice(guide.indexOf("rules_version = '2';"), guide.lastIndexOf('\\`\\`\\`'));
  expect(() => parseRules(text)).toThrow(RulesSyntaxError);
  expect(() => parseRules(text)).toThrow("13:19 Missing 'if' before conditional expression.");
});
