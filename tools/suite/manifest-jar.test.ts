import { expect, test } from 'vitest';
import { manifestJar } from './manifest-jar.ts';

test('the manifest says what it was given, in lines of at most 72 bytes', () => {
  const path = `file:///${'long/'.repeat(60)}emulator.jar`;
  const jar = manifestJar({ 'Main-Class': 'a.B', 'Class-Path': path });
  const nameLength = jar.readUInt16LE(26);
  const start = 30 + nameLength;
  const text = jar.subarray(start, start + jar.readUInt32LE(18)).toString();
  expect(jar.subarray(30, start).toString()).toBe('META-INF/MANIFEST.MF');
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  expect(text.replaceAll('\r\n ', '')).toBe(
    `Manifest-Version: 1.0\r\nMain-Class: a.B\r\nClass-Path: ${path}\r\n\r\n`,
  );
});
