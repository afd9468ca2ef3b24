import * as z from "zod/mini";
import { personId, programmeId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { longText, shortText } from "../text.ts";
import { settableClocks } from "./clocks.ts";
import { matchPolicy } from "./match-policy.ts";
import { CONSENTS, JOININGS, PROGRAMME_KINDS } from "./programme.ts";
import { datesProblem } from "./programme-dates.ts";

const PROGRAMME_NAME_LENGTH = 80;
const PURPOSE_LENGTH = 600;

const key = z.uuid("Open the form again: its key is missing.");
const weight = z
  .int("A weight is a whole number.")
  .check(z.gte(0, "A weight is never below 0."), z.lte(1_000_000, "A weight is 1,000,000 at most."));
const DATE = "Choose a date.";
const date = z.nullable(
  z.iso
    .date(DATE)
    .check(z.refine((text) => text >= "2000-01-01", { error: "Choose a date of this century." })),
);

/** As typed: the server makes the weights add up, by largest remainder. */
const typedPolicy = z.strictObject({
  ...matchPolicy.shape,
  weights: z.strictObject({
    skills: weight,
    level: weight,
    overlap: weight,
    track: weight,
    crossTeam: weight,
    capacity: weight,
    preference: weight,
    language: weight,
    history: weight,
  }),
});

const settings = {
  name: shortText(PROGRAMME_NAME_LENGTH, "The name"),
  purpose: z._default(longText(PURPOSE_LENGTH, "The purpose"), ""),
  kind: z.enum(PROGRAMME_KINDS, "Choose whether it is always open or a cohort."),
  enrolUntil: date,
  startsOn: date,
  endsOn: date,
  joining: z.enum(JOININGS, "Choose who may join."),
  consent: z.enum(CONSENTS, "Choose when a pair begins."),
  policy: typedPolicy,
  clocks: settableClocks,
};

type Dates = Parameters<typeof datesProblem>[0];
const datesFit = z.superRefine<Dates>((dates, context) => {
  const problem = datesProblem(dates);
  if (problem) context.addIssue({ code: "custom", path: [problem.field], message: problem.message });
});

export const createProgrammeInput = z.object({ key, ...settings }).check(datesFit);
export type CreateProgrammeInput = z.infer<typeof createProgrammeInput>;

export const programmeChoice = z.object({ programmeId });

export const changeProgrammeInput = z
  .object({ programmeId, version: seenVersion, ...settings })
  .check(datesFit);
export type ChangeProgrammeInput = z.infer<typeof changeProgrammeInput>;

export const endProgrammeInput = z.object({ programmeId, version: seenVersion });
export const programmeAdminInput = z.object({ programmeId, personId });

export type ProgrammeRefusal =
  | "NOT_FOUND"
  | "VERSION_CONFLICT"
  | "WEIGHTS_INVALID"
  | "PROGRAMME_ENDED"
  | "KIND_FIXED"
  | "IDEMPOTENCY_MISMATCH";
