import { mailAbout } from "@belay/core/company/mail-choice.ts";
import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Vault } from "../vault.ts";
import { topicOf } from "./mail-wishes.ts";
import type { Sender } from "./sender.ts";
import { sealStopLink } from "./stop-link.ts";

/** What stands around every letter of this site. */
export interface Letterhead {
  sender: Sender;
  /** The public address, without a slash at its end. */
  url: string;
  companyName: string;
  /** Seals the way out of each mail. */
  vault: Vault;
}

/** What frames one mail: the site it comes from, the company it is about, and its reader's choice. */
export interface MailFrame {
  url: string;
  companyName: string;
  secret: string | null;
  choice: MailChoiceLinks | null;
}

/** For mail that its reader may choose: where all choices are, and where this one ends. */
export interface MailChoiceLinks {
  all: string;
  stop: string;
  /** `No more mail about reminders` */
  stopWords: string;
}

interface Framed {
  personId: PersonId | null;
  kind: string;
  goesAlways: boolean;
  secret: string | null;
}

export function frameOf(mail: Framed, { url, companyName, vault }: Omit<Letterhead, "sender">): MailFrame {
  const topic: StopTopic | null = mail.kind === "daily" ? "daily" : topicOf(mail.kind, mail.goesAlways);
  const { personId, secret } = mail;
  if (personId === null || topic === null) return { url, companyName, secret, choice: null };
  const choice = {
    all: `${url}/settings/notifications`,
    stop: `${url}/unsubscribe/${sealStopLink(vault, { personId, topic })}`,
    stopWords: topic === "daily" ? "No more daily mail" : `No more ${mailAbout(topic)}`,
  };
  return { url, companyName, secret, choice };
}
