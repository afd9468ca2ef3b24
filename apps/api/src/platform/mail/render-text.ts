import { MAIL_TOPICS } from "@belay/core/company/mail-choice.ts";
import { topicNames } from "@belay/core/company/mail-choice-inputs.ts";
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
    ...underTopics(content.parts ?? []).map((part) => partText(part, frame)),
    factLines(content.facts),
    content.afterwards === null ? "" : oneLine(content.afterwards),
    `${content.action.label}:\n${linkOf(content, frame)}`,
    footText(frame),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** What a daily mail brings, topic after topic, the first of each under its topic's title. */
export function underTopics(parts: readonly MailPart[]): (MailPart & { title: string | null })[] {
  const inOrder = topicNames().flatMap((topic) => parts.filter((part) => part.topic === topic));
  return inOrder.map((part, index) => ({
    ...part,
    title: inOrder[index - 1]?.topic === part.topic ? null : MAIL_TOPICS[part.topic],
  }));
}

function partText(part: ReturnType<typeof underTopics>[number], { url }: MailFrame): string {
  const lines = [
    part.title === null ? "" : `${part.title}\n`,
    `* ${oneLine(part.heading)}`,
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
