import { crc32 } from 'node:zlib';

const entryName = 'META-INF/MANIFEST.MF';

/** A jar holding nothing but a manifest: a ZIP archive (APPNOTE.TXT) of one stored entry. */
export function manifestJar(attributes: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries({ 'Manifest-Version': '1.0', ...attributes }).map(([key, value]) =>
    foldLine(`${key}: ${value}`),
  );
  return zipOf(entryName, Buffer.from(`${lines.join('\r\n')}\r\n\r\n`));
}

/** A manifest line has at most 72 bytes; a continuation starts with a space (JAR File Specification). */
function foldLine(line: string): string {
  const parts = [line.slice(0, 70)];
  for (let at = 70; at < line.length; at += 69) parts.push(line.slice(at, at + 69));
  return parts.join('\r\n ');
}

function zipOf(name: string, content: Buffer): Buffer {
  // Version 2.0, no flags, stored, 1980-01-01 00:00, CRC, both sizes, length of the name, no extra field.
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);

  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), content]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    fields,
    Buffer.alloc(14), // comment, disk, attributes, and the offset of the entry: 0
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
