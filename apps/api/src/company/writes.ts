import type { MailMode } from "@belay/core/company/mail-choice.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";

interface Choice {
  topic: string;
  mode: MailMode;
  /** What the same link puts back; null for what was chosen otherwise. */
  beforeLink: "now" | "daily" | null;
}

/** How somebody wants the mail about these topics, in place of what they chose before. Their hours are there already. */
export async function keepMailChoices(tx: Tx, personId: PersonId, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return;
  await tx
    .insertInto("mailChoice")
    .values(choices.map((choice) => ({ personId, ...choice })))
    .onConflict((conflict) =>
      conflict.columns(["personId", "topic"]).doUpdateSet((eb) => ({
        mode: eb.ref("excluded.mode"),
        beforeLink: eb.ref("excluded.beforeLink"),
      })),
    )
    .execute();
}
