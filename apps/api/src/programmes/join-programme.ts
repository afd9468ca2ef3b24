import type { ProgrammeId } from "@belay/core/ids.ts";
import { listUnknownSkills } from "@belay/core/ladder/skills.ts";
import type { JoinProgrammeInput, MemberRefusal } from "@belay/core/programmes/member-inputs.ts";
import { joinRefusal, programmePhase } from "@belay/core/programmes/programme-dates.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import { lockFor, write } from "../platform/write.ts";
import { findJoinable } from "./queries.ts";
import { ownProgrammesScope } from "./scope.ts";
import { enrol, programmeLock } from "./writes.ts";

/** What the page behind a link says before anybody joins; null for one that does not work, or not any more. */
export async function readJoinLink({ db, actor, now }: Call, { token }: { token: string }) {
  const programme = await findJoinable(db, ownProgrammesScope(actor), token);
  if (!programme) return null;
  const today = await findDate(db, now);
  const { id, name, purpose, kind, enrolUntil, startsOn, endsOn, consent } = programme;
  return {
    ...{ id, name, purpose, kind, enrolUntil, startsOn, endsOn, consent },
    phase: programmePhase(programme, today),
    refusal: joinRefusal(programme, { today, hasLink: programme.hasLink }),
    isMember: programme.memberId !== null,
    mentorCapacity: programme.policy.mentorCapacity,
  };
}

type Outcome = Result<
  { programmeId: ProgrammeId },
  Extract<
    MemberRefusal,
    | "LINK_NOT_VALID"
    | "ALREADY_IN"
    | "SKILL_UNKNOWN"
    | "PROGRAMME_ENDED"
    | "ENROLMENT_CLOSED"
    | "NOT_OPEN_TO_JOIN"
  >
>;

/** Somebody puts their own name down, by its link or where everybody may. */
export function joinProgramme(call: Call, { token, ...wish }: JoinProgrammeInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = ownProgrammesScope(call.actor);
    const found = await findJoinable(tx, scope, token);
    if (!found) return refuse("LINK_NOT_VALID");
    if (listUnknownSkills(findLadder().catalogue, wish.wantedSkills).length > 0)
      return refuse("SKILL_UNKNOWN", { field: "wantedSkills" });
    await lockFor(tx, [programmeLock(found.id)]);
    // Its turn has come: somebody may have ended it or changed the link meanwhile.
    const programme = await findJoinable(tx, scope, token);
    if (!programme) return refuse("LINK_NOT_VALID");
    if (programme.memberId !== null) return refuse("ALREADY_IN");
    const today = await findDate(tx, call.now);
    const against = joinRefusal(programme, { today, hasLink: programme.hasLink });
    if (against) return refuse(against);
    const how = programme.hasLink ? "link" : "form";
    const joining = { programmeId: programme.id, how, addedBy: null, now: call.now } as const;
    await enrol(tx, joining, [{ personId: call.actor.id, ...wish }]);
    return succeed({ programmeId: programme.id });
  });
}
