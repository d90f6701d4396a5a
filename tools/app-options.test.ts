import { expect, test } from 'vitest';
import { parseAppOptions } from './app-options.ts';

test.each([
  [[], { fresh: false, portBase: null }],
  [['--fresh'], { fresh: true, portBase: null }],
  [['--port-base', '7000'], { fresh: false, portBase: 7000 }],
  [['--port-base=7000', '--fresh'], { fresh: true, portBase: 7000 }],
])('%j', (args, options) => {
  expect(parseAppOptions(args)).toEqual(options);
});

test.each(['', 'x', '-1', '7000.5', '0x10'])('--port-base=%s is no number', (text) => {
  expect(() => parseAppOptions([`--port-base=${text}`])).toThrow(`must be a number, not ${text}`);
});
