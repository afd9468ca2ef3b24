import type { PersonId } from "@belay/core/ids.ts";
import { factorValues, pickExamplePairs } from "@belay/core/matching/example-pairs.ts";
import type { ExamplePairsInput } from "@belay/core/matching/find-inputs.ts";
import { judgePair } from "@belay/core/matching/judge-pair.ts";
import { prepareSearch } from "@belay/core/matching/search.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { listLeadsOf } from "../teams/queries.ts";
import { factsBy } from "./pair-facts-by.ts";
import { listExampleProfiles } from "./queries.ts";
import { findExamplesScope } from "./scope.ts";

const MENTEES_WEIGHED = 16;

type Person = Awaited<ReturnType<typeof listExampleProfiles>>[number];

/**
 * A few real pairs that fit, differing in what they are good at. Only how they do in each part leaves the server, so
 * that a page can score them anew as a weight moves; what one of them answered about the other is not weighed.
 */
export async function listExamplePairs({ db, actor, now }: Call, { programmeId, rules }: ExamplePairsInput) {
  const scope = await findExamplesScope(db, actor, programmeId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such programme." });
  const people = await listExampleProfiles(db, scope, now);
  const mentees = people
    .filter(({ row, mentee }) => row.wantsToLearn && mentee.goals.length > 0)
    .slice(0, MENTEES_WEIGHED);
  const mentors = people.filter(({ row }) => row.wantsToMentor);
  if (mentees.length === 0) return [];
  const policy = { ...defaultPolicy, ...rules };
  const leads = await listLeadsOf(
    db,
    mentees.map(({ row }) => row.id),
    now,
  );
  const candidates = mentees.flatMap((mentee) => {
    const line = leads.filter(({ personId }) => personId === mentee.row.id).map(({ leadId }) => leadId);
    return fitting(mentee, mentors, { policy, line: new Set(line), now });
  });
  return pickExamplePairs(candidates);
}

function fitting(
  { row, mentee }: Person,
  mentors: readonly Person[],
  { policy, line, now }: { policy: MatchPolicy; line: ReadonlySet<PersonId>; now: Call["now"] },
) {
  const nobody = new Set<PersonId>();
  const rows = mentors.map((one) => one.row);
  const factsOf = factsBy({ own: row, rows, now, line, pairedWith: nobody, asked: nobody });
  const search = prepareSearch(policy, mentee);
  return mentors.flatMap((one) => {
    const { refusals, contributions } = judgePair(search, one.mentor, factsOf(one.mentor));
    if (refusals.length > 0) return [];
    const names = { menteeName: row.name, mentorName: one.row.name };
    const ids = { menteeId: row.id, mentorId: one.row.id };
    return [{ ...ids, ...names, values: factorValues(contributions) }];
  });
}
