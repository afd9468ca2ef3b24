import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";
import { stopTopic } from "@belay/core/company/mail-choice-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Vault } from "../vault.ts";

const LABEL = "mail stop link";

/** Whose mail a link stops, and which. */
export interface StopLink {
  personId: PersonId;
  topic: StopTopic;
}

/**
 * The key in a mail's own way out. Sealed, not kept: every mail has one, they work for as long as the mail lies in
 * somebody's mailbox, and nobody but Belay can make one or read whose it is.
 */
export function sealStopLink(vault: Vault, { personId: id, topic }: StopLink): string {
  return vault.seal(`${id} ${topic}`, LABEL);
}

/** Null for what Belay did not seal. */
export function openStopLink(vault: Vault, token: string): StopLink | null {
  const [id, topic] = vault.open(token, LABEL)?.split(" ") ?? [];
  const [person, known] = [personId.safeParse(id), stopTopic.safeParse(topic)];
  return person.success && known.success ? { personId: person.data, topic: known.data } : null;
}
