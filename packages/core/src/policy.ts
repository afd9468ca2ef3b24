/**
 * Who may call a procedure at all. Every procedure names one of these; what they reach within it (whose
 * session, whose team) is the scope's matter. Enforced in one place: api/platform/trpc.ts.
 */
export type Policy = "anybody" | "beforeSetUp" | "signedIn" | "lead" | "companyAdmin";

/** What the decision rests on. `actor` is null for somebody who is not signed in or whose account is closed. */
export interface PolicyFacts {
  hasCompany: boolean;
  actor: { isCompanyAdmin: boolean; leadsSomebody: boolean } | null;
}

export type Admission = "admitted" | "SIGN_IN" | "FORBIDDEN" | "ALREADY_SET_UP";

export function admit(policy: Policy, { hasCompany, actor }: PolicyFacts): Admission {
  if (policy === "anybody") return "admitted";
  if (policy === "beforeSetUp") return hasCompany ? "ALREADY_SET_UP" : "admitted";
  if (actor === null) return "SIGN_IN";
  if (policy === "companyAdmin" && !actor.isCompanyAdmin) return "FORBIDDEN";
  // A company admin is nobody's lead by that: only placements open /team.
  if (policy === "lead" && !actor.leadsSomebody) return "FORBIDDEN";
  return "admitted";
}
