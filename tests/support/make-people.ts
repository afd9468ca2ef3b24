import type { Db } from "@belay/api/testing";
import { newPersonId } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";

const SINCE = "2026-01-05T08:00:00Z";

/** The company that tests happen in, in Madrid; without it no date has a zone. */
export async function makeCompany(db: Db): Promise<void> {
  await db
    .insertInto("company")
    .values({ name: "Acme", timeZone: "Europe/Madrid", joining: "invitation", createdAt: SINCE })
    .execute();
}

interface Wanted {
  name: string;
  timeZone?: string;
  isCompanyAdmin?: boolean;
  mentors?: boolean;
  capacity?: number;
  acceptsAutomatically?: boolean;
  /** `null`: never painted. Without it: Monday to Friday, 09:00 to 17:00. */
  hours?: { day: number; start: string; end: string }[] | null;
  offers?: Record<string, number>;
  selfLevel?: string;
}

const WORKING_HOURS = [1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" }));

/** Somebody who joined in January, without an account to sign in with: tests act through `product.as(id)`. */
export async function makePerson(db: Db, wanted: Wanted): Promise<PersonId> {
  const id = newPersonId();
  const { name, timeZone = "Europe/Madrid", hours = WORKING_HOURS } = wanted;
  await db
    .insertInto("person")
    .values({
      id,
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${id.slice(-6)}@acme.com`,
      timeZone,
      languages: ["en"],
      isCompanyAdmin: wanted.isCompanyAdmin ?? false,
      wantsToMentor: wanted.mentors ?? false,
      wantsToLearn: true,
      capacity: wanted.capacity ?? 2,
      acceptsAutomatically: wanted.acceptsAutomatically ?? true,
      weeklyHours: hours === null ? null : JSON.stringify(hours),
      selfLevel: wanted.selfLevel ?? null,
      welcomeStep: 4,
      createdAt: SINCE,
    })
    .execute();
  const offers = Object.entries(wanted.offers ?? {}).map(([skillId, level]) => ({
    personId: id,
    skillId,
    level,
  }));
  if (offers.length > 0) await db.insertInto("offer").values(offers).execute();
  return id;
}
