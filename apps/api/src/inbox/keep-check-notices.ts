import { silenceSteps } from "@belay/core/checks/silence.ts";
import { mentorshipId, personId } from "@belay/core/ids.ts";
import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import { listFlagReaders, listSilentPairs } from "../checks/queries.ts";
import { allSilenceScope } from "../checks/scope.ts";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

const pair = { mentorshipId, mentorId: personId, menteeId: personId };
const silent = z.object({ ...pair, step: z.enum(silenceSteps) });

/** A silence was flagged: the leads of the two hear it of their own person, the admins how many there are. */
export async function tellSilenceFlagged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { step, mentorId, menteeId } = silent.parse(payload);
  if (step !== "flag") return;
  const leads = await listFlagReaders(tx, { mentorId, menteeId }, now);
  await tell(
    tx,
    now,
    leads.map(({ leadId, mentee }) => ({
      to: leadId,
      topic: "silenceFlagged",
      about: { otherId: mentee ? menteeId : mentorId },
    })),
  );
  await tellAdmins(tx, { aboutId: menteeId, now });
}

const COUNTED: NoticeTopic = "silencesInCompany";

/** One line with the number of now, in place of one that an admin has not put away. */
async function tellAdmins(tx: Tx, { aboutId, now }: { aboutId: z.infer<typeof personId>; now: Instant }) {
  const admins = await tx
    .selectFrom("person")
    .select("id")
    .where("isCompanyAdmin", "=", true)
    .where("deactivatedAt", "is", null)
    .orderBy("id")
    .execute();
  if (admins.length === 0) return;
  const ids = admins.map(({ id }) => id);
  await tx
    .deleteFrom("notice")
    .where("personId", "in", ids)
    .where("topic", "=", COUNTED)
    .where("dismissedAt", "is", null)
    .execute();
  const pairs = await listSilentPairs(tx, allSilenceScope({ isCompanyAdmin: true }), now);
  const about = { otherId: aboutId, reason: String(pairs.length) };
  await tell(
    tx,
    now,
    ids.map((to) => ({ to, topic: COUNTED, about })),
  );
}

const answered = z.object({ ...pair, actorId: personId, answer: z.enum(["notNow", "goOn"]) });

/** One of the two says that they go on: the other hears it. */
export async function tellSilenceAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { answer, actorId, mentorId, menteeId, mentorshipId: id } = answered.parse(payload);
  if (answer !== "goOn") return;
  const to = actorId === mentorId ? menteeId : mentorId;
  await tell(tx, now, [{ to, topic: "pairGoesOn", about: { otherId: actorId, mentorshipId: id } }]);
}
