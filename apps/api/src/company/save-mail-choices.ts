import type { SaveMailChoicesInput } from "@belay/core/company/mail-choice-inputs.ts";
import { topicNames } from "@belay/core/company/mail-choice-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { replanHeld } from "../platform/mail/held-mail.ts";
import { write } from "../platform/write.ts";
import { keepMailChoices } from "./writes.ts";

type Outcome = Result<{ version: number }, "VERSION_CONFLICT">;

/** How somebody wants their mail from now on; what waits for them already goes by it too. */
export function saveMailChoices(call: Call, { modes, ...hours }: SaveMailChoicesInput): Promise<Outcome> {
  const { id } = call.actor;
  return write<Outcome>(call.db, async (tx) => {
    const version = await keepHours(tx, id, hours);
    if (version === null) return refuse("VERSION_CONFLICT");
    const choices = topicNames().flatMap((topic) => {
      const mode = modes[topic];
      return mode === undefined ? [] : [{ topic, mode, beforeLink: null }];
    });
    await keepMailChoices(tx, id, choices);
    await replanHeld(tx, id, call.now);
    return succeed({ version });
  });
}

type Hours = Omit<SaveMailChoicesInput, "modes">;

/** The new version; null when somebody's other window was faster. */
async function keepHours(tx: Tx, personId: PersonId, { version, ...hours }: Hours): Promise<number | null> {
  const saved =
    version === 0
      ? await tx
          .insertInto("mailHours")
          .values({ personId, ...hours })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
          .executeTakeFirst()
      : await tx
          .updateTable("mailHours")
          .set({ ...hours, version: version + 1 })
          .where("personId", "=", personId)
          .where("version", "=", version)
          .returning("version")
          .executeTakeFirst();
  return saved?.version ?? null;
}
