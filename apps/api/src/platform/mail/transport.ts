import type { Message } from "./build-message.ts";

/** Hands a message over: resolves when it was taken for good, throws MailRefused when it was not. */
export interface MailTransport {
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
export const keepingTransport: MailTransport = { deliver: () => Promise.resolve() };
