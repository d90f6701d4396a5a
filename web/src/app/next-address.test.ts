import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

const origin = 'https://nbbang.app';

it.each([
  ['/groups/abc', '/groups/abc'],
  ['/groups/abc?q=%EC%A0%80%EB%85%81#top', '/groups/abc?q=%EC%A0%80%EB%85%81#top'],
  ['/a/../join/x', '/join/x'],
])('leads on to %j', (next, address) => {
  expect(nextAddress(next, origin)).toBe(address);
});

it.each([
  null,
  '',
  'groups/abc',
  '//evil.example',
  '/\\evil.example',
  '/\t/x',
  '/\n/evil.example',
  '/\r\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'https://evil.example/',
  'https:/groups',
  'javascript:alert(1)',
  ' //evil.example',
  '/\t\n\\\\evil.example',
])('leads home instead of to %j', (next) => {
  expect(nextAddress(next, origin)).toBe('/');
});

it('stays in the app whatever it is asked', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    '.',
    '..',
    '%09',
    '%2f',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const address = nextAddress(`/${pieces.join('')}`, origin);
      // As the router writes it, and as it is read when the page is opened again.
      expect(new URL(address, origin).origin).toBe(origin);
      expect(nextAddress(address, origin)).toBe(address);
    }),
    { numRuns: 5_000 },
  );
});
