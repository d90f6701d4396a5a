import { failed, type Failed } from './imported.ts';

/** All but tabs and line breaks. */
const controls = /[^\P{Cc}\t\n\r]/u;

export type TextResult = { ok: true; text: string } | Failed;

/** A group of ten thousand expenses comes to two megabytes in the longest format. */
const maxBytes = 20_000_000;

/**
 * The text of a file, without a byte order mark: UTF-8, UTF-16 where a mark says so, else the old Korean encoding
 * (cp949), which a Korean spreadsheet saves. Fatal throughout: no character is replaced, and what is no text is named.
 */
export function decodeText(bytes: Uint8Array): TextResult {
  if (bytes.length > maxBytes) return failed('too-large', { bytes: bytes.length });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return failed('spreadsheet');
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '') return failed('empty');
    return text.includes('\0') ? failed('not-text') : { ok: true, text };
  }
  return failed('not-text');
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le'];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be'];
  return ['utf-8', 'euc-kr'];
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A decoder without cp949's own letters makes controls of them; so does a picture.
    return encoding === 'euc-kr' && controls.test(text) ? null : text;
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}
