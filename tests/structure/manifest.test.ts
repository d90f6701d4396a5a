import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { rootDir } from '../../tools/paths.ts';

const publicDir = join(rootDir, 'web/public');
const iconSchema = v.object({ src: v.string(), sizes: v.string(), purpose: v.optional(v.string(), 'any') });
const manifest = v.parse(
  v.object({
    name: v.string(),
    start_url: v.literal('/'),
    display: v.literal('standalone'),
    icons: v.array(iconSchema),
    shortcuts: v.array(v.object({ name: v.string(), url: v.string() })),
  }),
  JSON.parse(readFileSync(join(publicDir, 'manifest.webmanifest'), 'utf8')),
);

/** Width and height of a PNG, in pixels. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

it('has what a browser asks for to install the app', () => {
  const pictures = manifest.icons.filter(({ src }) => src.endsWith('.png'));
  for (const { src, sizes } of pictures) expect(sizeOf(join(publicDir, src)), src).toBe(sizes);
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
  expect(sizeOf(join(publicDir, 'icons/apple-touch-icon.png'))).toBe('180x180');
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/add', '/']);
});

it('is named by the page, and so is the icon of iOS', () => {
  const page = readFileSync(join(rootDir, 'web/index.html'), 'utf8');
  for (const [, path = ''] of page.matchAll(/<link rel="(?:manifest|apple-touch-icon)" href="([^"]+)"/g))
    expect(existsSync(join(publicDir, path)), path).toBe(true);
  expect(page).toContain('rel="manifest"');
  expect(page).toContain('rel="apple-touch-icon"');
});
