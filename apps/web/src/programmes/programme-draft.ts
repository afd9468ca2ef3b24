import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { normaliseWeights } from "@belay/core/programmes/normalise-weights.ts";
import type { Consent, Joining, Programme, ProgrammeKind } from "@belay/core/programmes/programme.ts";

/** A programme as its form holds it: dates are texts, empty for none. */
export interface ProgrammeDraft {
  name: string;
  purpose: string;
  kind: ProgrammeKind;
  enrolUntil: string;
  startsOn: string;
  endsOn: string;
  joining: Joining;
  consent: Consent;
  policy: MatchPolicy;
  clocks: Clocks;
}

export const newDraft: ProgrammeDraft = {
  ...{ name: "", purpose: "", kind: "always_open", enrolUntil: "", startsOn: "", endsOn: "" },
  ...{ joining: "anyone", consent: "both", policy: defaultPolicy, clocks: defaultClocks },
};

export function draftOf(programme: Omit<Programme, "id">): ProgrammeDraft {
  const { name, purpose, kind, joining, consent, policy, clocks } = programme;
  return {
    ...{ name, purpose, kind, joining, consent, policy, clocks },
    enrolUntil: programme.enrolUntil ?? "",
    startsOn: programme.startsOn ?? "",
    endsOn: programme.endsOn ?? "",
  };
}

/** What is sent: a cohort's dates, none for the other kind; weights in parts per million of what was set. */
export function settingsOf(draft: ProgrammeDraft) {
  const { enrolUntil, startsOn, endsOn, policy, ...rest } = draft;
  const weights = normaliseWeights(policy.weights);
  const date = (text: string) => (draft.kind === "cohort" && text !== "" ? text : null);
  return {
    ...rest,
    policy: weights.ok ? { ...policy, weights: weights.value } : policy,
    enrolUntil: date(enrolUntil),
    startsOn: date(startsOn),
    endsOn: date(endsOn),
  };
}
