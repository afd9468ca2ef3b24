import type { PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";

/** One programme as whoever runs it reaches it: its people, its pairs, its runs; never their private words. */
export type ProgrammeScope = Scope<"programme", { programmeId: ProgrammeId; adminId: Actor["id"] }>;

type Asking = Pick<Actor, "id" | "isCompanyAdmin">;

/** For its admins and the company's; 404 for everybody else, as if there were none. */
export async function programmeScope(
  reader: Reader,
  actor: Asking,
  programmeId: ProgrammeId,
): Promise<ProgrammeScope> {
  const scope = await findProgrammeScope(reader, actor, programmeId);
  if (!scope) throw new TRPCError({ code: "NOT_FOUND", message: "There is no such programme." });
  return scope;
}

/** The same for verbs, which answer with a refusal: null. */
export async function findProgrammeScope(
  db: Reader,
  actor: Asking,
  programmeId: ProgrammeId,
): Promise<ProgrammeScope | null> {
  const row = await db
    .selectFrom("programme")
    .leftJoin("programmeAdmin", (join) =>
      join
        .onRef("programmeAdmin.programmeId", "=", "programme.id")
        .on("programmeAdmin.personId", "=", actor.id),
    )
    .select("programmeAdmin.personId")
    .where("programme.id", "=", programmeId)
    .executeTakeFirst();
  if (!row || (row.personId === null && !actor.isCompanyAdmin)) return null;
  return mintScope("programme", { programmeId, adminId: actor.id });
}

/** All programmes that somebody runs; a company admin runs every one. */
export type RunProgrammesScope = Scope<"runProgrammes", { adminId: PersonId; isCompanyAdmin: boolean }>;

export function runProgrammesScope({ id: adminId, isCompanyAdmin }: Asking): RunProgrammesScope {
  return mintScope("runProgrammes", { adminId, isCompanyAdmin });
}

/** Programmes as one person takes part in them, or might. */
export type OwnProgrammesScope = Scope<"ownProgrammes", { personId: PersonId }>;

export function ownProgrammesScope(actor: Pick<Actor, "id">): OwnProgrammesScope {
  return mintScope("ownProgrammes", { personId: actor.id });
}
