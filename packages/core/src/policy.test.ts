import { expect, test } from "vitest";
import { admit } from "./policy.ts";

const nobody = null;
const member = { isCompanyAdmin: false, leadsSomebody: false };
const lead = { isCompanyAdmin: false, leadsSomebody: true };
const admin = { isCompanyAdmin: true, leadsSomebody: false };
const after = (actor: typeof member | null) => ({ hasCompany: true, actor });

test("a stranger reaches only what is for anybody", () => {
  expect(admit("anybody", after(nobody))).toBe("admitted");
  for (const policy of ["signedIn", "lead", "companyAdmin"] as const) {
    expect(admit(policy, after(nobody))).toBe("SIGN_IN");
  }
});

test("set-up is open only while there is no company, even for its admin", () => {
  expect(admit("beforeSetUp", { hasCompany: false, actor: null })).toBe("admitted");
  expect(admit("beforeSetUp", after(admin))).toBe("ALREADY_SET_UP");
});

test("being an admin opens nobody's team, and leading opens no settings", () => {
  expect(admit("lead", after(admin))).toBe("FORBIDDEN");
  expect(admit("companyAdmin", after(lead))).toBe("FORBIDDEN");
  expect(admit("lead", after(lead))).toBe("admitted");
  expect(admit("companyAdmin", after(admin))).toBe("admitted");
  expect(admit("signedIn", after(member))).toBe("admitted");
});
