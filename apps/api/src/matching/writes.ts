import type { MatchRunId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { WHOLE } from "@belay/core/programmes/factor.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";

interface RunPrices {
  runId: MatchRunId;
  /** Of everybody who was a mentor in the run; 0 where seats sufficed. */
  prices: readonly { mentorId: PersonId; price: number }[];
  at: Instant;
}

/**
 * Keeps what a seat of each mentor was worth to others, so that Find sends not everybody to the same few. A run
 * says it of its own mentors, whatever an earlier one said; of all others the last word stays.
 */
export async function savePrices(tx: Tx, { runId, prices, at }: RunPrices): Promise<void> {
  // By id, so that two runs that name the same people never wait for each other in a circle.
  const byId = prices.toSorted((one, other) => (one.mentorId < other.mentorId ? -1 : 1));
  const ids = sql`${byId.map(({ mentorId }) => mentorId)}::uuid[]`;
  const worth = sql`${byId.map(({ price }) => Math.min(WHOLE, Math.round(price)))}::integer[]`;
  await sql`delete from mentor_price where mentor_id = any(${ids})`.execute(tx);
  await sql`
    insert into mentor_price (mentor_id, price, from_run, at)
    select mentor_id, price, ${runId}, ${at}::timestamptz from unnest(${ids}, ${worth}) as named (mentor_id, price)
    where price > 0 order by mentor_id
    on conflict (mentor_id) do update set price = excluded.price, from_run = excluded.from_run, at = excluded.at
  `.execute(tx);
}
