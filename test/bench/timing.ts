/** One warm-up, then the median of several runs: a machine's mood moves each of them. */

export async function medianMs(times: number, work: () => unknown): Promise<number> {
  await work();
  const runs: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await work();
    runs.push(performance.now() - start);
  }
  return median(runs);
}

export const median = (runs: readonly number[]): number =>
  [...runs].sort((a, b) => a - b)[runs.length >> 1]!;
