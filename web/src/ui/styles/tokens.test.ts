import { describe, expect, test } from 'vitest';
import { faceHues } from '#ui/people/avatar-color.ts';
import { contrastOf, type Oklch } from './contrast.ts';

// Vitest gives style sheets as empty text, `?raw` too; and this project has no types of Node.
declare const process: {
  getBuiltinModule(name: 'node:fs'): { readFileSync(path: URL, encoding: 'utf8'): string };
};
const fs = process.getBuiltinModule('node:fs');
const tokenSheet = fs.readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const avatarSheet = fs.readFileSync(new URL('../people/avatar.module.css', import.meta.url), 'utf8');

type Theme = { name: string; index: 0 | 1; tokens: Map<string, readonly [Oklch, Oklch]> };

const moreContrastAt = tokenSheet.indexOf('@media (prefers-contrast: more)');
const plain = readTokens(tokenSheet.slice(0, moreContrastAt));
const more = new Map([...plain, ...readTokens(tokenSheet.slice(moreContrastAt))]);
const themes: Theme[] = [
  { name: 'light', index: 0, tokens: plain },
  { name: 'dark', index: 1, tokens: plain },
  { name: 'light, more contrast', index: 0, tokens: more },
  { name: 'dark, more contrast', index: 1, tokens: more },
];

const grounds = ['paper', 'surface', 'raised', 'sunken'];
const texts = ['ink', 'ink-soft', 'crust-strong', 'get', 'owe'];
const pairs: [text: string, ground: string][] = [
  ...texts.flatMap((text): [string, string][] => grounds.map((ground) => [text, ground])),
  ['get', 'get-tint'],
  ['owe', 'owe-tint'],
  ['ink', 'crust-tint'],
  ['crust-strong', 'crust-tint'],
  ['on-crust', 'crust-strong'],
  ['on-crust', 'crust-pressed'],
  ['on-toast', 'toast'],
  ['toast-action', 'toast'],
];

describe.each(themes)('$name', ({ index, tokens, name }) => {
  const color = (token: string): Oklch => {
    const found = tokens.get(token)?.[index];
    if (!found) throw new Error(`tokens.css has no --${token}`);
    return found;
  };

  test.each(pairs)('text %s on %s: 4.5 : 1, or 7 : 1 for ink', (text, ground) => {
    expect(contrastOf(color(text), color(ground))).toBeGreaterThanOrEqual(text === 'ink' ? 7 : 4.5);
  });

  test('what bounds a control, and the focus, stand out: 3 : 1', () => {
    for (const ground of ['paper', 'surface']) {
      expect(contrastOf(color('line-control'), color(ground))).toBeGreaterThanOrEqual(3);
      expect(contrastOf(color('focus'), color(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test('every face is readable', () => {
    const rules = [
      ...avatarSheet.matchAll(
        /(background|color): light-dark\(oklch\(([^)]*?) var\(--hue\)\), oklch\(([^)]*?) var/g,
      ),
    ];
    const [ground, ink] = rules
      .slice(name.includes('more') ? 2 : 0)
      .map((rule) => toNumbers(rule[index + 2] ?? ''));
    for (const hue of faceHues) {
      const at = ([l = NaN, c = NaN]: number[] = []): Oklch => [l, c, hue];
      expect(contrastOf(at(ink), at(ground)), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

function readTokens(sheet: string): Map<string, readonly [Oklch, Oklch]> {
  const tokens = new Map<string, readonly [Oklch, Oklch]>();
  for (const [, name = '', value = ''] of sheet.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const colors = [...value.matchAll(/oklch\(([\d. ]+)\)/g)].map(([, numbers = '']) => toNumbers(numbers));
    const [light, dark = light] = colors.map(([l = NaN, c = NaN, h = NaN]): Oklch => [l, c, h]);
    if (light && dark && !tokens.has(name)) tokens.set(name, [light, dark]);
  }
  return tokens;
}

function toNumbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
