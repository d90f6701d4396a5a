import { expect, test } from 'vitest';
import { minScriptBytes, tooSmall } from './script-sizes.ts';

test.each([
  ['a helper', 'use-words', minScriptBytes - 1, true],
  ['one that is just large enough', 'use-words', minScriptBytes, false],
  ['the words of a language', 'messages-fr', 100, false],
  ['a screen that stands alone', 'activity', 100, false],
])('%s', (_what, name, gzipBytes, isTooSmall) => {
  expect(tooSmall([{ name, gzipBytes }])).toHaveLength(isTooSmall ? 1 : 0);
});
