import { explainMissingByIndex } from "@belay/core/matching/explain-missing-by-index.ts";
import { nobodyOf } from "@belay/core/matching/explain-nobody.ts";
import type { FindMentorsInput } from "@belay/core/matching/find-inputs.ts";
import type { Call } from "../platform/call.ts";
import { searchMentors } from "./search-mentors.ts";

/** Why others are not in the list, and what would bring them in: asked apart from the list, which doesn't wait for it. */
export async function explainMissingMentors(call: Call, input: FindMentorsInput) {
  const { index, asking } = await searchMentors(call, input);
  const explained = explainMissingByIndex(index, asking, { exclude: new Set([call.actor.id]) });
  const { eligible, missing, changes } = explained;
  return { eligible, missing, changes, nobody: nobodyOf(explained) };
}
