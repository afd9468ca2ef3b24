import type { Asking, KnownFacts } from "@belay/core/matching/asking.ts";
import { STRANGERS } from "@belay/core/matching/asking.ts";
import type { FindMentorsInput } from "@belay/core/matching/find-inputs.ts";
import type { MentorIndex } from "@belay/core/matching/mentor-index.ts";
import type { PairFacts } from "@belay/core/matching/pair-facts.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Call } from "../platform/call.ts";
import type { KeptMentors } from "./keep-mentors.ts";
import { freshMentors, sharedWith } from "./keep-mentors.ts";
import type { Asker } from "./prepare-search.ts";
import { readAsker } from "./prepare-search.ts";
import { scheduleOf } from "./to-profiles.ts";

export interface MentorSearch extends Asker {
  kept: KeptMentors;
  /** Under the policy of this search. */
  index: MentorIndex;
  asking: Asking;
}

/** One mentee's question, held before everybody who mentors. What comes out is to be read before anything is awaited. */
export async function searchMentors(call: Call, question: FindMentorsInput): Promise<MentorSearch> {
  const asker = await readAsker(call, question);
  const { own, mentee, policy } = asker;
  const hours = question.hours === undefined ? own : { ...own, weeklyHours: question.hours };
  const kept = await freshMentors(call.db, call.now);
  return {
    ...asker,
    kept,
    index: under(policy, kept.index),
    asking: {
      mentee,
      schedule: scheduleOf(hours),
      minutesWith: sharedWith(kept, hours, call.now),
      exceptions: listExceptions(asker),
    },
  };
}

/** Mentors are laid out by what all policies of Find have in common; a view of its own has tables of its own. */
function under(policy: MatchPolicy, index: MentorIndex): MentorIndex {
  return { ...index, policy };
}

function listExceptions({ line, pairedWith, blockedBy, asked }: Asker): Map<string, KnownFacts> {
  const known = new Set<string>([...line, ...pairedWith, ...blockedBy.keys(), ...asked.keys()]);
  return new Map(
    [...known].map((id) => [
      id,
      {
        ...STRANGERS,
        isInReportingLine: line.has(id),
        isAlreadyPaired: pairedWith.has(id),
        blockedBy: blockedBy.get(id) ?? null,
        preference: asked.has(id) ? "menteeAsked" : "neutral",
      },
    ]),
  );
}

/** All that is known of the mentee and one mentor; their hours are compared when they are asked for. */
export function factsWith({ asking }: MentorSearch, mentorId: string, schedule: string): PairFacts {
  return {
    ...(asking.exceptions.get(mentorId) ?? STRANGERS),
    get sharedMinutesPerWeek() {
      return asking.minutesWith(schedule);
    },
  };
}
