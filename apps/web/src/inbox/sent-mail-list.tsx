import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Link } from "@tanstack/react-router";
import type { DemoMail } from "../lib/demo-mail.ts";
import styles from "./sent-mail.module.css";

interface SentMailListProps {
  letters: readonly DemoMail[];
  chosen: string | undefined;
  zone: string;
}

/** All mail, newest first; the chosen one opens beside it. */
export function SentMailList({ letters, chosen, zone }: SentMailListProps) {
  return (
    <ul className={styles.list} aria-label="Mail, newest first">
      {letters.map(({ id, recipientName, address, subject, createdAt, status }) => (
        <li key={id}>
          <Link
            to="/sent-mail"
            search={{ mail: id }}
            resetScroll={false}
            className={styles.letter}
            aria-current={id === chosen ? "true" : undefined}
          >
            <span className={styles.line}>
              <span className={styles.reader}>{recipientName || address}</span>
              <span className={styles.when}>{momentInMail(createdAt, zone, new Date().toISOString())}</span>
            </span>
            <span className={styles.subject} dir="auto">
              {subject}
            </span>
            <LetterState status={status} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is not simply out says how it stands; the letter itself says why. */
function LetterState({ status }: Pick<DemoMail, "status">) {
  const state = STATES[status];
  return state === null ? null : <Badge tone={state.tone}>{state.words}</Badge>;
}

const STATES = {
  queued: null,
  sent: null,
  held: { tone: "waiting", words: "Waits, by choice" },
  bundled: { tone: "plain", words: "In a daily mail" },
  failed: { tone: "waiting", words: "Failing" },
  dead: { tone: "bad", words: "Given up" },
  skipped: { tone: "plain", words: "Not sent" },
} as const satisfies Record<DemoMail["status"], { tone: string; words: string } | null>;
