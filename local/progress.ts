// Progress of a long step: a bar that is drawn over itself in a terminal, a line per tenth elsewhere.
const width = 30;

export const progressBar = (what: string, total: number, out: NodeJS.WriteStream = process.stderr) => {
  let lastTenth = 0;
  return (done: number): void => {
    const share = Math.min(1, done / total);
    const text = `${what} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    if (out.isTTY) {
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      out.write(`\r${bar} ${text}${share === 1 ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > lastTenth) out.write(`${text}\n`);
    lastTenth = Math.max(lastTenth, tenth);
  };
};
