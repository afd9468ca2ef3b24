import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Db } from "./database.ts";
import type { Log } from "./log.ts";
import type { MailLeaves } from "./mail/transport.ts";
import type { ReadOutside } from "./outside/read-outside.ts";
import type { Vault } from "./vault.ts";

/** Who acts. It comes from the session cookie, never from input. */
export interface Actor {
  id: PersonId;
  name: string;
  timeZone: string;
  isCompanyAdmin: boolean;
  leadsSomebody: boolean;
  /** Is named as who runs a programme that has not ended. */
  runsProgrammes: boolean;
  /** The step of the welcome they stand at; 4 when through. */
  welcomeStep: number;
}

/** What a verb gets besides its input: the database, who acts, and the moment the call came in. */
export interface Call {
  db: Db;
  actor: Actor;
  now: Instant;
  requestId: string;
  log: Log;
  /** Seals what the database must not be able to read. */
  vault: Vault;
  /** The one way to read an address of somebody's own choice. */
  readOutside: ReadOutside;
}

/** A call by nobody in particular: signing up, setting up, reading what is public. */
export interface OpenCall extends Omit<Call, "actor"> {
  actor: Actor | null;
  /** The peer's address, for limits. */
  address: string;
  /** Where mail goes. */
  mailLeaves: MailLeaves;
  /** Printed at start where strangers could reach set-up; null: none is asked for. */
  setUpCode: string | null;
  /** The answer goes out as 429, with when to come back. */
  tellRetryAfter(seconds: number): void;
}
