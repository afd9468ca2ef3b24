import type { TestCaller } from "@belay/api/testing";
import type { ProgrammeId } from "@belay/core/ids.ts";
import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import type { CreateProgrammeInput } from "@belay/core/programmes/programme-inputs.ts";
import { mustSucceed } from "./company-of.ts";

/** What the form sends for a programme that is always open; with dates of their own for a cohort. */
export const programmeWith = (more: Partial<CreateProgrammeInput> = {}): CreateProgrammeInput => ({
  key: crypto.randomUUID(),
  name: "Growing into architecture",
  purpose: "",
  kind: "always_open",
  enrolUntil: null,
  startsOn: null,
  endsOn: null,
  joining: "invited",
  consent: "both",
  policy: defaultPolicy,
  clocks: defaultClocks,
  ...more,
});

export const COHORT_DATES = {
  kind: "cohort",
  enrolUntil: "2026-11-30",
  startsOn: "2026-12-07",
  endsOn: "2027-04-30",
} as const;

export async function makeProgramme(
  admin: TestCaller,
  more: Partial<CreateProgrammeInput> = {},
): Promise<ProgrammeId> {
  return mustSucceed(await admin.programmes.create(programmeWith(more))).id;
}

const wanted: { wantedSkills: string[]; wish: string | null } = { wantedSkills: [], wish: null };
export const asMentee = { ...wanted, asMentee: true, asMentor: false, capacity: null };
export const asMentor = { ...wanted, asMentee: false, asMentor: true, capacity: null };
