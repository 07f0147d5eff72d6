// The API's output: everything into a file, and on the screen what is not routine.
import { createWriteStream } from 'node:fs';

export interface Log {
  write(line: string): void;
  close(): Promise<void>;
}

const isRoutine = (line: string) => /"level":"(info|debug)"|^\[(information|debug|trace)\]/.test(line);

export const openLog = (file: string, say: (line: string) => void): Log => {
  const stream = createWriteStream(file);
  return {
    write: (line) => {
      stream.write(`${line}\n`);
      if (!isRoutine(line)) say(`[api] ${line}`);
    },
    close: () => new Promise((done) => stream.end(() => done())),
  };
};
