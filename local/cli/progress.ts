/** One line on a terminal, rewritten; nothing where nobody watches. */
export function progress(label: string, total: number) {
  const shown = process.stderr.isTTY && total > 20;
  let done = 0;
  return {
    step(): void {
      done++;
      if (shown && (done % 5 === 0 || done === total)) {
        process.stderr.write(`\r${label} ${done}/${total}`);
      }
    },
    end(): void {
      if (shown) process.stderr.write('\r\x1b[K');
    },
  };
}
