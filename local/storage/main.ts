// Azurite in a process group of its own, so that Ctrl+C in a terminal does not reach it before the API has ended.
// It ends itself, with everything written, when the world that started it is gone.
import { createRequire } from 'node:module';

let isAskedToStop = false;
let isUp = false;

const closeAzurite = () => {
  isAskedToStop = true;
  // Azurite listens for messages, and that alone would keep this process alive for ever.
  if (process.connected) process.disconnect();
};

process.on('SIGINT', closeAzurite);
process.on('disconnect', () => {
  if (isUp && !isAskedToStop) process.kill(process.pid, 'SIGINT');
  isAskedToStop = true;
});
// Azurite takes its own place for SIGINT as its last step of starting: from here on it can be used, and stopped.
process.on('newListener', (event) => {
  if (event !== 'SIGINT' || isUp) return;
  isUp = true;
  setImmediate(() => {
    if (isAskedToStop) process.kill(process.pid, 'SIGINT');
    else process.send?.('up');
  });
});

createRequire(import.meta.url)('azurite/dist/src/azurite.js');
