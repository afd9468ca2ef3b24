import type { TryAgainRefusal } from "@belay/core/company/delivery-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { tryDeadLetterAgain } from "../platform/dead-letters.ts";
import { write } from "../platform/write.ts";

type Outcome = Result<null, TryAgainRefusal>;

/** A reaction that was given up gets all its tries anew, from now on. */
export function tryWorkAgain(call: Call, { id }: { id: string }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    if (!(await tryDeadLetterAgain(tx, id, call.now))) return refuse("NOT_FOUND");
    await audit(tx, {
      ...{ at: call.now, actorId: call.actor.id, action: "tryAgain" },
      ...{ subjectKind: "outbox", subjectId: id },
    });
    return succeed(null);
  });
}
