import type { Message } from "./build-message.ts";

/** Whether mail leaves this installation; `nowhere` without a mail server. */
export type MailLeaves = MailTransport["leaves"] | "nowhere";

/** Hands a message over: resolves when it was taken for good, throws MailRefused when it was not. */
export interface MailTransport {
  /** Where mail goes: to a mail server, or in the demo nowhere but its own page. */
  leaves: "server" | "demo";
  deliver(message: Message): Promise<void>;
}

/** Why a message was not taken, in words for an admin. */
export class MailRefused extends Error {
  override name = "MailRefused";
  /** Asking again would be refused again. */
  readonly isPermanent: boolean;

  constructor(problem: string, isPermanent: boolean) {
    super(problem);
    this.isPermanent = isPermanent;
  }
}

/** The demo's: everything is taken and nothing leaves; the mail stays to be read. */
export const keepingTransport: MailTransport = { leaves: "demo", deliver: () => Promise.resolve() };
