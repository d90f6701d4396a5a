import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHundredths, parseHundredths } from './hundredths.ts';

test('what is shown is read as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (hundredths) => {
      expect(parseHundredths(formatHundredths(hundredths), 1_000_000)).toEqual({ ok: true, hundredths });
    }),
  );
});

test.each([
  ['1', 100],
  ['0.5', 50],
  ['.5', 50],
  ['1,5', 150],
  ['2.', 200],
  ['33.33', 3_333],
  [' 50 % ', 5_000],
  ['３３．３', 3_330],
  ['٣٣٫٣', 3_330],
  ['0', 0],
])('%j is %d hundredths', (text, hundredths) => {
  expect(parseHundredths(text, 10_000)).toEqual({ ok: true, hundredths });
});

test.each([
  ['', 'empty'],
  ['.', 'unexpected'],
  ['%', 'unexpected'],
  ['-1', 'unexpected'],
  ['½', 'unexpected'],
  ['🍕', 'unexpected'],
  ['1e2', 'unexpected'],
  ['1.2345', 'too-many-decimals'],
  // A thousand, or one: both would be a share.
  ['1.234', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['1,000.5', 'too-large'],
  ['100.01', 'too-large'],
  ['9'.repeat(400), 'too-large'],
])('%j is none: %s', (text, code) => {
  expect(parseHundredths(text, 10_000)).toMatchObject({ ok: false, problem: { code } });
});
