import { findLevel } from "@belay/core/ladder/levels.ts";
import type { AboutMeInput, WantsAndOffersInput } from "@belay/core/people/profile-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";

export type ProfileRefusal = "VERSION_CONFLICT" | "UNKNOWN_LEVEL" | "UNKNOWN_SKILL";
export type ProfileOutcome = Result<{ version: number }, ProfileRefusal>;

const isKnownLevel = (id: string | null) => id === null || findLevel(findLadder().ladder, id) !== undefined;

/** Who I am: the first step of the welcome. */
export function saveAboutMe(call: Call, { version, ...about }: AboutMeInput): Promise<ProfileOutcome> {
  return write<ProfileOutcome>(call.db, async (tx) => {
    if (!isKnownLevel(about.selfLevel)) return refuse("UNKNOWN_LEVEL", { field: "selfLevel" });
    const saved = await tx
      .updateTable("person")
      .set({ ...about, version: version + 1 })
      .where("id", "=", call.actor.id)
      .where("version", "=", version)
      .returning("version")
      .executeTakeFirst();
    if (!saved) return refuse("VERSION_CONFLICT");
    await tx.updateTable("authUser").set({ name: about.name }).where("id", "=", call.actor.id).execute();
    return succeed(saved);
  });
}

/** What I want and what I offer: the second step. The lists replace the earlier ones. */
export function saveWantsAndOffers(call: Call, input: WantsAndOffersInput): Promise<ProfileOutcome> {
  const { version, offers, wants, ...person } = input;
  return write<ProfileOutcome>(call.db, async (tx) => {
    if (!isKnownLevel(person.targetLevel)) return refuse("UNKNOWN_LEVEL", { field: "targetLevel" });
    const unknown = firstUnknownSkill(input);
    if (unknown !== null) return refuse("UNKNOWN_SKILL", { field: unknown });
    const before = await findMentoring(tx, call);
    const saved = await tx
      .updateTable("person")
      .set({ ...person, version: version + 1 })
      .where("id", "=", call.actor.id)
      .where("version", "=", version)
      .returning("version")
      .executeTakeFirst();
    if (!saved) return refuse("VERSION_CONFLICT");
    await replaceSkills(tx, call, { offers, wants });
    await tellMentoringChanged(tx, call, { before, after: person });
    return succeed(saved);
  });
}

interface Mentoring {
  wantsToMentor: boolean;
  capacity: number;
}

function findMentoring(tx: Tx, { actor }: Call): Promise<Mentoring> {
  return tx
    .selectFrom("person")
    .select(["wantsToMentor", "capacity"])
    .where("id", "=", actor.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Whoever waits for a place with them hears that they stopped, or is offered one that there is now. */
async function tellMentoringChanged(
  tx: Tx,
  { actor, now }: Call,
  { before, after }: Record<"before" | "after", Mentoring>,
): Promise<void> {
  const { wantsToMentor } = after;
  const hasMorePlaces = after.capacity > before.capacity;
  if (wantsToMentor === before.wantsToMentor && !hasMorePlaces) return;
  const payload = { mentorId: actor.id, hasStopped: before.wantsToMentor && !wantsToMentor };
  await announce(tx, { topic: "mentor.changed", payload, at: now, reaches: [actor.id] });
}

function firstUnknownSkill({ offers, wants }: WantsAndOffersInput): string | null {
  const known = new Set(findLadder().catalogue.skills.map(({ id }) => id));
  const offer = offers.findIndex(({ skillId }) => !known.has(skillId));
  if (offer >= 0) return `offers.${offer}.skillId`;
  const want = wants.findIndex(({ skillId }) => !known.has(skillId));
  return want >= 0 ? `wants.${want}.skillId` : null;
}

async function replaceSkills(
  tx: Tx,
  call: Call,
  { offers, wants }: Pick<WantsAndOffersInput, "offers" | "wants">,
): Promise<void> {
  const personId = call.actor.id;
  await tx.deleteFrom("offer").where("personId", "=", personId).execute();
  await tx.deleteFrom("want").where("personId", "=", personId).execute();
  if (offers.length > 0)
    await tx
      .insertInto("offer")
      .values(offers.map((offer) => ({ ...offer, personId })))
      .execute();
  if (wants.length > 0)
    await tx
      .insertInto("want")
      .values(wants.map((want) => ({ ...want, personId })))
      .execute();
}

/** The welcome stands at this step from now on, or is through; it never goes back. */
export function reachWelcomeStep(
  call: Call,
  { step }: { step: number },
): Promise<Result<{ welcomeStep: number }, never>> {
  return write<Result<{ welcomeStep: number }, never>>(call.db, async (tx) =>
    succeed(
      await tx
        .updateTable("person")
        .set((eb) => ({ welcomeStep: eb.fn<number>("greatest", ["welcomeStep", eb.val(step)]) }))
        .where("id", "=", call.actor.id)
        .returning("welcomeStep")
        .executeTakeFirstOrThrow(),
    ),
  );
}
