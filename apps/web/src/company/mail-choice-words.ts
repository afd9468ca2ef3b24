import type { MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";

export const TOPIC_WORDS = {
  mentorships: {
    title: "Requests and mentorships",
    detail: "Somebody asks you to mentor them, answers you, or a mentorship ends.",
  },
  sessions: {
    title: "Sessions",
    detail: "Asked for, booked, moved or cancelled, with the entry for your calendar.",
  },
  reminders: { title: "Reminders", detail: "A day and a quarter of an hour before you meet." },
  closeOuts: {
    title: "Close-outs",
    detail: "What came of a session: at its end, and once the next morning.",
  },
  help: { title: "Calls for help", detail: "Somebody asks you for 25 minutes, or nobody could help you." },
  groups: { title: "Group sessions", detail: "Seats that come free, groups that move or are called off." },
} satisfies Record<MailTopic, { title: string; detail: string }>;

export const MODE_CHOICES = [
  { value: "now", label: "At once" },
  { value: "daily", label: "Once a day" },
  { value: "never", label: "Never" },
] as const satisfies readonly { value: MailMode; label: string }[];

/** What a link at the end of a mail is about, as it follows "mail about". */
export function sayStopped(topic: StopTopic): string {
  if (topic === "daily") return "daily mail";
  return `mail about ${TOPIC_WORDS[topic].title.toLowerCase()}`;
}
