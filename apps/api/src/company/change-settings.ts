import type { CompanySettingsInput } from "@belay/core/company/admin-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";

type Outcome = Result<{ version: number }, "VERSION_CONFLICT">;

/** The company's name, its calendar's zone, and who may join. */
export function changeSettings(call: Call, { version, ...wanted }: CompanySettingsInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const before = await tx
      .selectFrom("company")
      .select(["name", "timeZone", "joining", "emailDomain", "version"])
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before.version !== version) return refuse("VERSION_CONFLICT");
    const after = { ...wanted, emailDomain: wanted.joining === "domain" ? wanted.emailDomain : null };
    await tx
      .updateTable("company")
      .set({ ...after, version: version + 1 })
      .execute();
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: "change",
      subjectKind: "company",
      subjectId: "company",
      before,
      after,
    });
    return succeed({ version: version + 1 });
  });
}
