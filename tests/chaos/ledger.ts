/** Runs one statement and answers its rows. */
export type Execute = (statement: string) => Promise<Record<string, unknown>[]>;

export interface Ledger {
  /** Entries that are there with everything that was written with them. */
  whole: number[];
  /** Entries of which only a part is there, or with other words than were written. */
  torn: number[];
  /** What the index finds where the table holds something else. */
  indexErrors: number;
}

const CHECKPOINT_EVERY = 37;
const VACUUM_EVERY = 53;
const REWRITE_EVERY = 101;

export async function createLedger(execute: Execute): Promise<void> {
  await execute("create table if not exists entry (id int primary key, words text not null)");
  await execute(
    "create table if not exists entry_echo (id int primary key references entry, words text not null)",
  );
}

/** Writes entries until somebody kills the process; each id goes to standard output once it is committed. */
export async function writeForEver(execute: Execute, firstId: number): Promise<never> {
  for (let id = firstId; ; id++) {
    await execute("begin");
    await execute(`insert into entry values (${id}, repeat('${id} ', 40))`);
    await execute(`insert into entry_echo values (${id}, repeat('${id} ', 40))`);
    await execute("commit");
    process.stdout.write(`${id}\n`);
    if (id % CHECKPOINT_EVERY === 0) await execute("checkpoint");
    if (id % VACUUM_EVERY === 0) await execute("vacuum (analyze) entry, entry_echo");
    // Moves the rows to new files, whose names have to survive as well.
    if (id % REWRITE_EVERY === 0) await execute("vacuum (full) entry, entry_echo");
  }
}

/** What went wrong with the confirmed entries, and with what nobody confirmed. */
export function findDamage(ledger: Ledger, confirmed: number[]) {
  const present = new Set(ledger.whole);
  const lost = confirmed.filter((id) => !present.has(id));
  return { lost, torn: ledger.torn, indexErrors: ledger.indexErrors };
}

export const NO_DAMAGE = { lost: [], torn: [], indexErrors: 0 };

export async function readLedger(execute: Execute): Promise<Ledger> {
  const rows = await execute(`
    select coalesce(entry.id, entry_echo.id) as id,
      entry.words is not distinct from expected.words and entry_echo.words is not distinct from expected.words as is_whole
    from entry full join entry_echo using (id),
      lateral (select repeat(coalesce(entry.id, entry_echo.id) || ' ', 40) as words) as expected
    order by 1`);
  const idsWhere = (isWhole: boolean) =>
    rows.filter((row) => row.is_whole === isWhole).map((row) => Number(row.id));
  return { whole: idsWhere(true), torn: idsWhere(false), indexErrors: await countIndexErrors(execute) };
}

async function countIndexErrors(execute: Execute): Promise<number> {
  const ids = new Set<unknown>();
  for (const [scan, other] of [
    ["seqscan", "indexonlyscan"],
    ["indexonlyscan", "seqscan"],
  ]) {
    await execute(`set enable_${scan} = on`);
    await execute(`set enable_${other} = off`);
    const found = await execute("select id from entry where id > 0 order by id");
    ids.add(JSON.stringify(found));
  }
  return ids.size - 1;
}
