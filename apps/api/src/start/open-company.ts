import { rm } from "node:fs/promises";
import { toInstant } from "@belay/core/instant.ts";
import type { Db } from "../platform/database.ts";
import { databaseInFolder, databaseOnServer } from "../platform/database.ts";
import type { Environment } from "../platform/environment.ts";
import { migrate } from "../platform/migrate.ts";
import { startHousekeeping } from "../platform/pglite/housekeeping.ts";
import { openFolder } from "../platform/pglite/open-folder.ts";
import { during, say } from "./say.ts";

/** A demo was asked for a real company's database, or the other way round. */
export class NotThisCompany extends Error {
  override name = "NotThisCompany";
}

export interface OpenCompany {
  db: Db;
  close(): Promise<void>;
}

interface Wanted {
  environment: Environment;
  isDemo: boolean;
  isReset: boolean;
}

/** The database, migrated, of the kind that was asked for; the demo's is filled when it is new. */
export async function openCompany(wanted: Wanted): Promise<OpenCompany> {
  const company = await openDatabase(wanted);
  try {
    const applied = await migrate(company.db, toInstant(Date.now()));
    if (applied.length > 0) say(`Database brought to version ${applied.at(-1)}.`);
    const kind = await findKind(company.db);
    if (wanted.isReset && kind === "demo") return await resetDemo(wanted, company);
    refuseOtherKind(wanted, kind);
    if (wanted.isDemo && kind === "none") await fillDemo(company.db);
    return company;
  } catch (error) {
    await company.close();
    throw error;
  }
}

async function openDatabase({ environment }: Wanted): Promise<OpenCompany> {
  const { databaseUrl, folder } = environment;
  if (databaseUrl !== null) {
    const db = databaseOnServer(databaseUrl, () =>
      say("The database closed a connection. The next question opens another."),
    );
    return { db, close: () => db.destroy() };
  }
  const open = await during(`Opening the database in ${folder}`, () => openFolder({ folder }));
  const db = databaseInFolder(open.pglite);
  const stopHousekeeping = startHousekeeping(db, {
    onFault: (fault) => say(`Housekeeping failed: ${String(fault)}`),
  });
  return {
    db,
    close: async () => {
      await stopHousekeeping();
      await db.destroy();
      await open.close();
    },
  };
}

async function findKind(db: Db): Promise<"demo" | "real" | "none"> {
  const company = await db.selectFrom("company").select("isDemo").executeTakeFirst();
  if (!company) return "none";
  return company.isDemo ? "demo" : "real";
}

function refuseOtherKind({ isDemo, environment }: Wanted, kind: "demo" | "real" | "none"): void {
  const place =
    environment.databaseUrl === null ? `The folder ${environment.folder}` : "The database at DATABASE_URL";
  if (isDemo && kind === "real") {
    throw new NotThisCompany(
      `${place} holds a real company. The demo did not touch it. Set BELAY_DATA to another folder.`,
    );
  }
  if (!isDemo && kind === "demo") {
    throw new NotThisCompany(
      `${place} holds the demo company, whose people anybody can sign in as. Set BELAY_DATA to another folder for the real one.`,
    );
  }
}

async function resetDemo(wanted: Wanted, company: OpenCompany): Promise<OpenCompany> {
  await company.close();
  if (wanted.environment.databaseUrl !== null) {
    throw new NotThisCompany(
      "--reset works on the demo's own folder. Drop and create the database at DATABASE_URL by hand.",
    );
  }
  await during("Removing the old demo company", () => rm(wanted.environment.folder, { recursive: true }));
  return openCompany({ ...wanted, isReset: false });
}

function fillDemo(db: Db): Promise<void> {
  return during("Inviting the demo company", async () => {
    const { seedDemo } = await import("../../seed/seed-demo.ts");
    await seedDemo(db, toInstant(Date.now()));
  });
}
