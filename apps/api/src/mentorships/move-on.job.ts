import type { Instant } from "@belay/core/instant.ts";
import type { PassedOverFor } from "@belay/core/mentorships/mentorship-refusal.ts";
import { sql } from "kysely";
import { awayUntil } from "../people/queries.ts";
import type { Tx } from "../platform/database.ts";
import { followChain } from "./follow-chain.ts";
import { takeBack } from "./writes.ts";

// Chains of one round; what is left over is a minute late at worst.
const BATCH = 100;

/**
 * Nobody waits for a mentor who paused, went on leave, left, or has no seat for them any more while another choice
 * stands behind: the next is asked. A mentee who chose this one alone waits on, as anybody does.
 */
export async function moveOnFromUnable(tx: Tx, now: Instant): Promise<void> {
  for (const { isFull, ...request } of await listUnable(tx, now)) {
    const because: PassedOverFor = isFull ? "NO_CAPACITY" : "INACTIVE";
    await takeBack(tx, request, now);
    await followChain(tx, { requestId: request.id, action: "moveOn", now, because });
  }
}

function listUnable(tx: Tx, now: Instant) {
  const away = sql<boolean>`(person.paused_at is not null or person.deactivated_at is not null
    or not person.wants_to_mentor or ${awayUntil(now)} is not null)`;
  const full = sql<boolean>`(select count(*) from mentor_seat where mentor_seat.mentor_id = person.id) >= person.capacity`;
  return tx
    .selectFrom("mentorshipRequest")
    .innerJoin("person", "person.id", "mentorshipRequest.mentorId")
    .innerJoin("requestChoice", "requestChoice.requestId", "mentorshipRequest.id")
    .select(["mentorshipRequest.id", "mentorshipRequest.mentorId", "mentorshipRequest.menteeId"])
    .select(sql<boolean>`not ${away}`.as("isFull"))
    .where("mentorshipRequest.status", "=", "requested")
    .where("mentorshipRequest.closesAt", ">", now)
    .where("requestChoice.status", "=", "asked")
    .where(sql<boolean>`(${away} or ${full})`)
    .where(sql<boolean>`exists (select from request_choice as later
      where later.chain_id = request_choice.chain_id and later.status = 'waiting')`)
    .orderBy("mentorshipRequest.id")
    .limit(BATCH)
    .forUpdate("mentorshipRequest")
    .skipLocked()
    .execute();
}
