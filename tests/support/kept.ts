// What the local world keeps on disk, for tests that ask what somebody with the disk in hand could read.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownWorld } from './world.ts';

/** One stored row as Azurite writes it; bytes are base64, named by a property `…@odata.type`. */
export type KeptRow = Record<string, unknown>;

interface TableFile {
  collections: { name: string; data: { properties: KeptRow }[] }[];
}

/** Every file of the world's folder below `part`, with its bytes. */
export const filesOf = async (part = ''): Promise<{ path: string; bytes: Buffer }[]> => {
  const folder = join(ownWorld().dataFolder, part);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
};

/** A text in every form in which a file may hold it: UTF-8, UTF-16, and inside base64 at each of the three offsets. */
const formsOf = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and the last sign depend on the neighbours.
    const sure = shifted.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return Buffer.from(sure);
  });
  return [bytes, Buffer.from(text, 'utf16le'), ...inBase64];
};

export const holds = (bytes: Buffer, text: string): boolean => formsOf(text).some((form) => bytes.includes(form));

/** The rows of one table as Azurite has written them (it writes every five seconds). */
export const rowsOnDisk = async (table: string): Promise<KeptRow[]> => {
  const path = join(ownWorld().dataFolder, 'storage', '__azurite_db_table__.json');
  const { collections } = JSON.parse(await readFile(path, 'utf8')) as TableFile;
  const found = collections.find(({ name }) => name.endsWith(`$${table}`));
  return (found?.data ?? []).map(({ properties }) => properties);
};
