import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '날짜,설명\n제주 🍊,"한라봉"';

function utf16(of: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(of.length * 2));
  for (let at = 0; at < of.length; at += 1) view.setUint16(at * 2, of.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** “제주” and “날짜” in cp949. */
const korean: readonly (readonly [readonly number[], string])[] = [
  [[0xc1, 0xa6, 0xc1, 0xd6], '제주'],
  [[0xb3, 0xaf, 0xc2, 0xa5, 0x2c, 0x31], '날짜,1'],
];

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\u{feff}${text}`)],
    ['UTF-16, little end first', utf16(`\u{feff}${text}`, true)],
    ['UTF-16, big end first', utf16(`\u{feff}${text}`, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text });
  });

  it.each(korean)('reads cp949 %j as %s', (bytes, read) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: true, text: read });
  });

  it('reads a letter that cp949 alone has, as browsers do, or names the file; never as something else', () => {
    const result = decodeText(Uint8Array.from([0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]));
    expect(['똠방각하', 'not-text']).toContain(result.ok ? result.text : result.problem.code);
  });

  it.each([
    ['nothing', [], 'empty'],
    ['a mark and nothing', [0xef, 0xbb, 0xbf], 'empty'],
    ['white space', [0x20, 0x0a], 'empty'],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'spreadsheet'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'not-text'],
    ['a text with a zero byte', [0x61, 0x00, 0x62], 'not-text'],
    ['half of a pair in UTF-16', [0xff, 0xfe, 0x00, 0xd8], 'not-text'],
    ['a byte that is in no encoding', [0x61, 0xff, 0xff], 'not-text'],
  ])('names %s', (_, bytes, code) => {
    const result = decodeText(Uint8Array.from(bytes));
    expect(result.ok ? null : result.problem.code).toBe(code);
  });

  it('names a file beyond what is read, before reading it', () => {
    const result = decodeText(new Uint8Array(20_000_001));
    expect(result.ok ? null : result.problem.code).toBe('too-large');
  });

  it('gives back any text that is written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (written) => {
        fc.pre(written.trim() !== '' && !/[\0\u{feff}]/u.test(written));
        expect(decodeText(new TextEncoder().encode(written))).toEqual({ ok: true, text: written });
      }),
    );
  });
});
