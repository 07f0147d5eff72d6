import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { call } from '../client/call.ts';
import { patiently } from '../client/patience.ts';
import type { Direction } from './directions.ts';

/** Every recognition of one direction, newest first. */
export const readAllOf = async (direction: Direction, onRead: (count: number) => void): Promise<Recognition[]> => {
  const all: Recognition[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const query = { direction, limit: 100, ...(cursor && { cursor }) };
    const { data } = await patiently(() => call('listMyRecognitions', { query }));
    all.push(...data.items);
    onRead(data.items.length);
    cursor = data.nextCursor;
  }
  return all;
};
