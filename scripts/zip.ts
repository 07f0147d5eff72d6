// A ZIP archive of a few small files, the same bytes for the same files.
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  /** Its path inside the archive, with forward slashes. */
  name: string;
  body: Buffer;
}

const deflated = 8;
const utf8Names = 0x0800;
const version = 20;
/** 1 January 1980, the first day that the format knows: the time of packing is nobody's business. */
const date = 0x0021;

/** What the header of a file and its line in the directory have in common. */
const about = ({ name, body }: Entry, packed: Buffer) => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc32(body), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(body.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
};

const signed = (signature: number, ...rest: Buffer[]) => {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, ...rest]);
};

const uint = (bytes: 2 | 4, value: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

export const zip = (entries: readonly Entry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.body, { level: 9 });
    const name = Buffer.from(entry.name);
    const fields = about(entry, packed);
    const file = signed(0x04034b50, fields, name, packed);
    directory.push(signed(0x02014b50, uint(2, version), fields, Buffer.alloc(10), uint(4, offset), name));
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const count = uint(2, entries.length);
  const end = signed(0x06054b50, Buffer.alloc(4), count, count, uint(4, list.length), uint(4, offset), uint(2, 0));
  return Buffer.concat([...files, list, end]);
};
