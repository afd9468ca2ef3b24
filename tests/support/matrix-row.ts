import type { AppRouter } from "@belay/api";
import type { inferRouterInputs } from "@trpc/server";
import type { MatrixCompany } from "./matrix-company.ts";

/**
 * What a viewer gets: "ok"; "nothing" (null, and nothing is written); an error of the doors (UNAUTHORIZED,
 * FORBIDDEN); or the code of a refusal. NOT_FOUND and "nothing" have to look as if the thing were missing.
 */
export type Verdict = string;

/** In the order of VIEWERS: stranger, closed account, member, mentee, mentor, lead, former lead, admin. */
export type Verdicts = readonly [
  stranger: Verdict,
  closed: Verdict,
  member: Verdict,
  mentee: Verdict,
  mentor: Verdict,
  lead: Verdict,
  formerLead: Verdict,
  admin: Verdict,
];

export interface Row<Input = unknown> {
  /** What everybody sends. Made anew for each, since the verbs want a fresh key. */
  input?: (company: MatrixCompany) => Input;
  verdicts: Verdicts;
}

type Inputs = inferRouterInputs<AppRouter>;
/** The rows of one feature's procedures. One that is missing is reported by the test, with its name. */
export type Rows<Feature extends keyof Inputs> = {
  [Procedure in keyof Inputs[Feature]]?: Row<Inputs[Feature][Procedure]>;
};

export const ok = "ok";
export const nothing = "nothing";
/** The door: sign in first. */
export const signIn = "UNAUTHORIZED";
/** The door's or the verb's: seen, but not theirs to do. */
export const forbidden = "FORBIDDEN";
/** No right to see, and so as if it were missing. */
export const hidden = "NOT_FOUND";

export const everybody: Verdicts = [ok, ok, ok, ok, ok, ok, ok, ok];
export const members: Verdicts = [signIn, signIn, ok, ok, ok, ok, ok, ok];
export const adminsOnly: Verdicts = [
  signIn,
  signIn,
  forbidden,
  forbidden,
  forbidden,
  forbidden,
  forbidden,
  ok,
];
