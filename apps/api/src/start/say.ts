/** What the person who started the program reads. The log goes elsewhere. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says what is being done, and when it is done how long it took. */
export async function during<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  process.stdout.write(`${what} … `);
  const start = performance.now();
  try {
    const answer = await work();
    say(`done (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return answer;
  } catch (error) {
    say("failed");
    throw error;
  }
}
