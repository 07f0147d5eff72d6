// Writes a PNG (RGB, 8 bits) with nothing but zlib.
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Buffer) => {
  const content = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([size, content, sum]);
};

export type Colour = readonly [red: number, green: number, blue: number];

/** A square picture; `at` gives the colour of a point, with both coordinates from 0 to 1. */
export const png = (size: number, at: (x: number, y: number) => Colour): Buffer => {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const offset = y * (1 + size * 3) + 1 + x * 3;
      // Four looks per point make the edges smooth.
      for (let channel = 0; channel < 3; channel++) rows[offset + channel] = 0;
      const looks = [0.25, 0.75].flatMap((dy) => [0.25, 0.75].map((dx) => at((x + dx) / size, (y + dy) / size)));
      for (let channel = 0; channel < 3; channel++)
        rows[offset + channel] = Math.round(
          looks.reduce((sum, colour) => sum + (colour[channel] ?? 0), 0) / looks.length,
        );
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
