import type { CastKey } from "./cast.ts";
import type { History } from "./history.ts";
import { daysAgo, memberOf } from "./history.ts";

// Nobody who was asked, met or waited for: what the two began would have gone on.
const WISHES: readonly { by: CastKey; not: CastKey; ago: number }[] = [
  { by: "kenji", not: "rafael", ago: 33.4 },
];

/** Who does not want to be a pair with whom, known to themselves alone. */
export function tellKeptApart(history: History): void {
  for (const { by, not, ago } of WISHES) {
    const [personId, otherId] = [memberOf(history, by).id, memberOf(history, not).id];
    history.rows.notWith.push({ personId, otherId, since: daysAgo(history, ago) });
  }
}
