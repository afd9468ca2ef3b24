import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import type { ReactNode } from "react";

/** What the sentence of a notice is made of. */
export interface NoticeFacts {
  other: ReactNode;
  topic: ReactNode;
  /** What the other side wrote, or the mark they gave; of an ask for help what it was about. */
  reason: string | null;
  /** When the session is, for the reader and for the other side; read anew, so a move shows. */
  when: string;
}

/** One sentence, from the reader's side. */
export type SayNotice = (facts: NoticeFacts) => ReactNode;

/** Sentences of one subject. */
export type NoticeSentences = Partial<Record<NoticeTopic, SayNotice>>;
