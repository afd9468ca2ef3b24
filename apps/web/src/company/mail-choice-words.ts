import type { MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import { mailAbout } from "@belay/core/company/mail-choice.ts";
import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";

/** What is in each topic. */
export const TOPIC_DETAILS = {
  mentorships: "Somebody asks you or answers you; how a mentorship goes, and when it ends.",
  sessions: "Asked for, booked, moved or cancelled, with the entry for your calendar.",
  reminders: "A day and a quarter of an hour before you meet.",
  closeOuts: "What came of a session: at its end, and once the next morning.",
  help: "Somebody asks you for 25 minutes, or nobody could help you.",
  groups: "Seats that come free, groups that move or are called off.",
} satisfies Record<MailTopic, string>;

export const MODE_CHOICES = [
  { value: "now", label: "At once" },
  { value: "daily", label: "Once a day" },
  { value: "never", label: "Never" },
] as const satisfies readonly { value: MailMode; label: string }[];

/** What the link at the end of a mail stops. */
export const sayStopped = (topic: StopTopic) => (topic === "daily" ? "daily mail" : mailAbout(topic));
