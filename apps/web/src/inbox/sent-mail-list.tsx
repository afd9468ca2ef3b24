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
            {status === "dead" ? <Badge tone="bad">Given up</Badge> : null}
            {status === "failed" ? <Badge tone="waiting">Failing</Badge> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
