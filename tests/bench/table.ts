/** One measured task beside what it has to reach; what a row has nothing to say about stays out. */
export interface BenchRow {
  task: string;
  answer: string;
  target: string;
  measured: string;
  ratio?: string;
}

export function printTable(title: string, rows: readonly BenchRow[], notes: readonly string[]): void {
  console.log(`\n${title}`);
  console.table(rows);
  for (const note of notes) console.log(`  ${note}`);
}

/** The median of several runs after as many that warm up, in milliseconds. */
export function measure<Answer>(run: () => Answer, times = 7): { milliseconds: number; answer: Answer } {
  let answer = run();
  for (let warming = 1; warming < times; warming += 1) answer = run();
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    answer = run();
    return performance.now() - start;
  });
  return { milliseconds: durations.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0, answer };
}

export function inMilliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en")} ms`;
}
