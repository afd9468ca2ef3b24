import type { OpenCall } from "../platform/call.ts";
import { openStopLink } from "../platform/mail/stop-link.ts";
import { listMailChoices } from "./queries.ts";
import { ownMailScope } from "./scope.ts";
import type { StopLinkState } from "./stop-link-state.ts";
import { stopLinkState } from "./stop-link-state.ts";

/**
 * What the link at the end of a mail is about, and whether it was used; null for one that Belay did not make. It
 * changes nothing: programs that look at mail open its links.
 */
export async function readStopLink(
  { db, vault }: OpenCall,
  { token }: { token: string },
): Promise<StopLinkState | null> {
  const link = openStopLink(vault, token);
  if (link === null) return null;
  const choices = await listMailChoices(db, ownMailScope({ id: link.personId }));
  return choices.length === 0 ? null : stopLinkState(link.topic, choices);
}
