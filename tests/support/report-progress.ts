const startedAt = performance.now();

/** One line of progress: the seconds since the start, the step, and what it says. */
export function sayFor(step: string): (line: string) => void {
  return (line) => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`${String(seconds).padStart(4)}s  ${step.padEnd(10)}  ${line}`);
  };
}
