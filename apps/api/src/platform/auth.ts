import type { PersonId } from "@belay/core/ids.ts";

/** What a signed-in browser and the routes around it need of the sign-in machinery. */
export interface AuthActions {
  /** The person a request's cookie belongs to, or null. */
  findPersonId(headers: Headers): Promise<PersonId | null>;
}
