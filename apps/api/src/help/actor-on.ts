import type { HelpActor } from "@belay/core/help/act-on-ask.ts";
import type { PersonId } from "@belay/core/ids.ts";

/** What somebody is to an ask; whether a mentor was asked is the rule's to find out. */
export function actorOn({ askerId }: { askerId: PersonId }, id: PersonId): HelpActor {
  return id === askerId ? { is: "asker" } : { is: "mentor", id };
}
