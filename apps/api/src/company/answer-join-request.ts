import type { JoinRequestId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { addPerson } from "../people/writes.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { isConflict, write } from "../platform/write.ts";
import { findCompany } from "./queries.ts";

type Outcome = Result<null, "NOT_FOUND" | "ALREADY_HERE">;

/** An admin lets somebody in who asked, with the password they chose then, or does not. */
export async function answerJoinRequest(
  call: Call,
  answer: { id: JoinRequestId; isAdmitted: boolean },
): Promise<Outcome> {
  try {
    return await write<Outcome>(call.db, async (tx) => {
      const request = await tx
        .updateTable("joinRequest")
        .set({
          status: answer.isAdmitted ? "admitted" : "refused",
          answeredBy: call.actor.id,
          answeredAt: call.now,
        })
        .where("id", "=", answer.id)
        .where("status", "=", "waiting")
        .returning(["name", "email", "passwordHash"])
        .executeTakeFirst();
      if (!request) return refuse("NOT_FOUND");
      // Nothing of theirs is needed any more.
      await tx.updateTable("joinRequest").set({ passwordHash: "" }).where("id", "=", answer.id).execute();
      if (answer.isAdmitted) {
        const { timeZone } = await findCompany(tx);
        await addPerson(tx, { ...request, timeZone, isCompanyAdmin: false, now: call.now });
      }
      const action = answer.isAdmitted ? "admit" : "refuse";
      await audit(tx, {
        at: call.now,
        actorId: call.actor.id,
        action,
        subjectKind: "joinRequest",
        subjectId: answer.id,
      });
      return succeed(null);
    });
  } catch (error) {
    if (isConflict(error, "person_email_key")) return refuse("ALREADY_HERE");
    throw error;
  }
}
