import type { MailContent, MailFact } from "./mail.ts";
import type { MailFrame } from "./mail-frame.ts";
import { DARK_STYLE, LOOK, MARK } from "./mail-look.ts";
import { oneLine } from "./one-line.ts";
import { linkOf, underTopics } from "./render-text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Whatever people typed, as text between tags or in quotes. */
function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** The mail as a page: one column of tables with inline styles, as mail programs take it, in both themes, without pictures. */
export function renderHtml(content: MailContent, frame: MailFrame & { subject: string }): string {
  const link = escapeHtml(linkOf(content, frame));
  return `<!doctype html>
<html lang="en" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(frame.subject)}</title>
<style>${DARK_STYLE}</style>
</head>
<body class="page" style="${LOOK.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="${LOOK.outer}"><tr><td align="center" style="${LOOK.gutter}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="card" style="${LOOK.card}"><tr><td class="inside" style="${LOOK.inside}">
<div>${MARK}<span class="text" style="${LOOK.brand}">Belay</span></div>
<h1 class="text" style="${LOOK.heading}" dir="auto">${escapeHtml(content.heading)}</h1>
${content.paragraphs.map((text) => `<p class="text" style="${LOOK.paragraph}" dir="auto">${escapeHtml(text)}</p>`).join("\n")}
${underTopics(content.parts ?? [])
  .map((part) => partBlock(part, frame))
  .join("\n")}
${factTable(content.facts)}
${content.afterwards === null ? "" : `<p class="muted" style="${LOOK.after}" dir="auto">${escapeHtml(content.afterwards)}</p>`}
<a href="${link}" class="button" style="${LOOK.button}">${escapeHtml(content.action.label)}</a>
<p class="muted" style="${LOOK.spelt}">Or open <a href="${link}" class="link" style="${LOOK.link}">${link}</a></p>
</td></tr></table>
<div class="muted" style="${LOOK.footer}">Belay at ${escapeHtml(frame.companyName)}${choiceLinks(frame)}</div>
</td></tr></table>
</body>
</html>
`;
}

/** One of those that a daily mail brings: its topic above the first, its own way to answer below. */
function partBlock(part: ReturnType<typeof underTopics>[number], { url }: MailFrame): string {
  return `<div class="rule" style="${LOOK.part}">
${part.title === null ? "" : `<p class="muted" style="${LOOK.topic}">${escapeHtml(part.title)}</p>`}
<h2 class="text" style="${LOOK.partHeading}" dir="auto">${escapeHtml(part.heading)}</h2>
${factTable(part.facts)}
${part.afterwards === null ? "" : `<p class="muted" style="${LOOK.after}" dir="auto">${escapeHtml(part.afterwards)}</p>`}
<a href="${escapeHtml(url + part.action.path)}" class="link" style="${LOOK.partLink}">${escapeHtml(part.action.label)}</a>
</div>`;
}

function choiceLinks({ choice }: MailFrame): string {
  if (choice === null) return "";
  const link = (href: string, words: string) =>
    `<a href="${escapeHtml(href)}" class="link" style="${LOOK.link}">${escapeHtml(words)}</a>`;
  return `<br>${link(choice.all, "Choose what reaches you")} · ${link(choice.stop, choice.stopWords)}`;
}

function factTable(facts: readonly MailFact[]): string {
  if (facts.length === 0) return "";
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" class="muted rule" style="${LOOK.label}">${escapeHtml(label)}</th><td class="text rule" style="${LOOK.value}" dir="auto">${escapeHtml(value)}</td></tr>`,
  );
  return `<table cellpadding="0" cellspacing="0" border="0" class="rule" style="${LOOK.facts}">\n${rows.join("\n")}\n</table>`;
}
