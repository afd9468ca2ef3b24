import type { Instant } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import { addPerson } from "../src/people/writes.ts";
import type { Db } from "../src/platform/database.ts";
import { hashPassword } from "../src/platform/hash-password.ts";
import { write } from "../src/platform/write.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo-people.ts";

/** Fills an empty database with the demo company, the same every time, its dates relative to `now`. */
export async function seedDemo(db: Db, now: Instant): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await write(db, async (tx) => {
    await tx
      .insertInto("company")
      .values({
        name: "Tidewater",
        timeZone: "Europe/Madrid",
        joining: "invitation",
        isDemo: true,
        createdAt: now,
      })
      .execute();
    for (const [role, email] of Object.entries(DEMO_PEOPLE)) {
      await addPerson(tx, {
        name: nameOf(email),
        email,
        timeZone: "Europe/Madrid",
        passwordHash,
        isCompanyAdmin: role === "admin",
        now,
      });
    }
    return succeed(null);
  });
}

function nameOf(email: string): string {
  const words = email.slice(0, email.indexOf("@")).split(".");
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(" ");
}
