import type { MailContent } from "./mail.ts";
import { oneLine } from "./one-line.ts";

/** What frames every mail: the site it comes from and the company it is about. */
export interface MailFrame {
  /** The public address, without a slash at its end. */
  url: string;
  companyName: string;
  secret: string | null;
}

/** Where the one link of a mail leads. */
export function linkOf({ action }: Pick<MailContent, "action">, { url, secret }: MailFrame): string {
  return `${url}${action.path}${secret ?? ""}`;
}

/** The mail for who reads text: the same words in the same order, the link on a line of its own. */
export function renderText(content: MailContent, frame: MailFrame): string {
  const facts = content.facts.map(({ label, value }) => `${oneLine(label)}: ${oneLine(value)}`).join("\n");
  const parts = [
    oneLine(content.heading),
    ...content.paragraphs.map(oneLine),
    facts,
    content.afterwards === null ? "" : oneLine(content.afterwards),
    `${content.action.label}:\n${linkOf(content, frame)}`,
    `-- \nBelay at ${oneLine(frame.companyName)}\n${frame.url}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
