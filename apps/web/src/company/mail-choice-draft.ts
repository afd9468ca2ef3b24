import type { AppRouter } from "@belay/api";
import type { MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import type { SaveMailChoicesInput } from "@belay/core/company/mail-choice-inputs.ts";
import type { inferRouterOutputs } from "@trpc/server";

export type StoredMailChoices = inferRouterOutputs<AppRouter>["company"]["mailChoices"];

/** What the form shows. Hours stay typed while quiet hours are switched off. */
export interface MailChoiceDraft {
  modes: readonly { topic: MailTopic; mode: MailMode }[];
  isQuiet: boolean;
  quietFrom: string;
  quietUntil: string;
  dailyAt: string;
}

const NIGHT = { from: "20:00", until: "07:30" };

export function draftOf({ modes, quietFrom, quietUntil, dailyAt }: StoredMailChoices): MailChoiceDraft {
  return {
    modes,
    isQuiet: quietFrom !== null,
    quietFrom: quietFrom ?? NIGHT.from,
    quietUntil: quietUntil ?? NIGHT.until,
    dailyAt,
  };
}

export function inputOf(draft: MailChoiceDraft, version: number): SaveMailChoicesInput {
  const { modes, isQuiet, quietFrom, quietUntil, dailyAt } = draft;
  return {
    version,
    modes: Object.fromEntries(modes.map(({ topic, mode }) => [topic, mode])),
    quietFrom: isQuiet ? quietFrom : null,
    quietUntil: isQuiet ? quietUntil : null,
    dailyAt,
  };
}

export function isSameDraft(one: MailChoiceDraft, other: MailChoiceDraft): boolean {
  return JSON.stringify(inputOf(one, 0)) === JSON.stringify(inputOf(other, 0));
}

/** What the page is headed with: the most particular thing that was chosen. */
export function sayChoices({ modes, quietFrom, quietUntil, dailyAt }: StoredMailChoices): string {
  const isAll = (mode: MailMode) => modes.every((one) => one.mode === mode);
  if (isAll("never")) return "Only mail that has to reach you does";
  if (isAll("daily")) return `Your mail comes once a day, at ${dailyAt}`;
  if (modes.some(({ mode }) => mode === "daily")) return `Your daily mail comes at ${dailyAt}`;
  if (quietFrom !== null && quietUntil !== null) return `Mail keeps quiet from ${quietFrom} to ${quietUntil}`;
  return isAll("now") ? "All mail reaches you at once" : "Your mail, as you chose";
}
