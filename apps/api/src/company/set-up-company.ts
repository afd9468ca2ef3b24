import { timingSafeEqual } from "node:crypto";
import type { SetUpInput } from "@belay/core/company/company-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { addPerson } from "../people/writes.ts";
import type { OpenCall } from "../platform/call.ts";
import { hashPassword } from "../platform/hash-password.ts";
import { isConflict, write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";

type Outcome = Result<null, "WRONG_CODE" | "ALREADY_SET_UP" | "TOO_MANY_TRIES">;

/** The first visitor names the company and becomes its first admin. Of two at once, one does. */
export async function setUpCompany(call: OpenCall, input: SetUpInput): Promise<Outcome> {
  if (!(await mayKnock(call))) return refuse("TOO_MANY_TRIES");
  if (call.setUpCode !== null && !isSame(call.setUpCode, input.code ?? ""))
    return refuse("WRONG_CODE", { field: "code" });
  const passwordHash = await hashPassword(input.password);
  try {
    return await write<Outcome>(call.db, async (tx) => {
      await tx
        .insertInto("company")
        .values({
          name: input.companyName,
          timeZone: input.timeZone,
          joining: input.joining,
          emailDomain: input.joining === "domain" ? input.emailDomain : null,
          createdAt: call.now,
        })
        .execute();
      const { name, email, timeZone } = input;
      await addPerson(tx, { name, email, timeZone, passwordHash, isCompanyAdmin: true, now: call.now });
      return succeed(null);
    });
  } catch (error) {
    if (isConflict(error, "company_pkey")) return refuse("ALREADY_SET_UP");
    throw error;
  }
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given.trim())];
  return left.length === right.length && timingSafeEqual(left, right);
}
