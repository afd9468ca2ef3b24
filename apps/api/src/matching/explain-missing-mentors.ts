import { explainMissing } from "@belay/core/matching/explain-missing.ts";
import { nobodyOf } from "@belay/core/matching/explain-nobody.ts";
import type { FindMentorsInput } from "@belay/core/matching/find-inputs.ts";
import { listIndexed } from "@belay/core/matching/mentor-index.ts";
import type { Call } from "../platform/call.ts";
import { factsWith, searchMentors } from "./search-mentors.ts";

/**
 * Why others are not in the list, and what would bring them in. Everybody is looked at, several times over, so
 * that this is asked apart from the list, which doesn't wait for it.
 */
export async function explainMissingMentors(call: Call, input: FindMentorsInput) {
  const search = await searchMentors(call, input);
  const others = listIndexed(search.index).filter(({ profile }) => profile.id !== call.actor.id);
  const schedules = new Map(others.map(({ profile, schedule }) => [profile.id, schedule]));
  const explained = explainMissing(search.policy, {
    mentee: search.mentee,
    mentors: others.map(({ profile }) => profile),
    factsOf: ({ id }) => factsWith(search, id, schedules.get(id) ?? ""),
  });
  const { eligible, missing, changes } = explained;
  return { eligible, missing, changes, nobody: nobodyOf(explained) };
}
