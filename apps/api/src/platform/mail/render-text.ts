import { MAIL_TOPICS } from "@belay/core/company/mail-choice.ts";
import type { MailContent, MailFact, MailPart } from "./mail.ts";
import type { MailFrame } from "./mail-frame.ts";
import { oneLine } from "./one-line.ts";

/** Where the one link of a mail leads. */
export function linkOf(
  { action }: Pick<MailContent, "action">,
  { url, secret }: Pick<MailFrame, "url" | "secret">,
): string {
  return `${url}${action.path}${secret ?? ""}`;
}

/** The mail for who reads text: the same words in the same order, the link on a line of its own. */
export function renderText(content: MailContent, frame: MailFrame): string {
  const parts = [
    oneLine(content.heading),
    ...content.paragraphs.map(oneLine),
    ...(content.parts ?? []).map((part) => partText(part, frame)),
    factLines(content.facts),
    content.afterwards === null ? "" : oneLine(content.afterwards),
    `${content.action.label}:\n${linkOf(content, frame)}`,
    footText(frame),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** One of those that a daily mail brings, under its topic. */
function partText(part: MailPart, { url }: MailFrame): string {
  const lines = [
    `* ${oneLine(part.heading)} (${MAIL_TOPICS[part.topic].words})`,
    factLines(part.facts),
    part.afterwards === null ? "" : oneLine(part.afterwards),
    `${part.action.label}:\n${url}${part.action.path}`,
  ];
  return lines.filter(Boolean).join("\n");
}

const factLines = (facts: readonly MailFact[]) =>
  facts.map(({ label, value }) => `${oneLine(label)}: ${oneLine(value)}`).join("\n");

function footText({ url, companyName, choice }: MailFrame): string {
  const site = `-- \nBelay at ${oneLine(companyName)}\n${url}`;
  if (choice === null) return site;
  return `${site}\nChoose what reaches you:\n${choice.all}\n${choice.stopWords}:\n${choice.stop}`;
}
