import { formatDay } from "@belay/core/time-words/day-words.ts";
import { lengthWords } from "@belay/core/time-words/zone-words.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Link } from "@tanstack/react-router";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { kindWords } from "../reviews/review-words.ts";
import type { EvidencePeriod, EvidenceRow } from "./evidence.ts";
import styles from "./evidence-row-line.module.css";
import { otherWords, rowState, sessionKindWords } from "./evidence-words.ts";

interface EvidenceRowLineProps {
  row: EvidenceRow;
  period: EvidencePeriod;
  /** The person's title today; another one at that time is said. */
  title: string | null;
}

/** One thing that a number counts: when, what, with whom, and what became of it. */
export function EvidenceRowLine({ row, period, title }: EvidenceRowLineProps) {
  const { locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const state = rowState(row);
  return (
    <div className={styles.line}>
      <time className={styles.day} dateTime={row.at}>
        {formatDay({ instant: row.at, zone: period.timeZone, now, locale })}
      </time>
      <span className={styles.kind}>
        <Badge>{BADGES[row.kind]}</Badge>
      </span>
      <span className={styles.what}>
        {row.kind === "comment" ? <CommentWords row={row} /> : <SessionLink row={row} />}
        {row.title !== null && row.title !== title ? (
          <span
            className={styles.quiet}
          >{` as ${row.title}${row.team === null ? "" : `, ${row.team}`}`}</span>
        ) : null}
      </span>
      <span className={styles.quiet}>{otherWords(row)}</span>
      <span className={styles.quiet}>
        {row.kind === "comment" ? kindWords[row.commentKind] : lengthOf(row)}
      </span>
      <span className={styles.state}>{state ? <Badge tone={state.tone}>{state.words}</Badge> : null}</span>
    </div>
  );
}

type HeldRow = Exclude<EvidenceRow, { kind: "comment" }>;

const BADGES = { session: "Session", group: "Group", comment: "Comment" } as const;

function SessionLink({ row }: { row: HeldRow }) {
  // Who leads the mentor may not be one whom the group is open to.
  if (row.kind === "group") return <span>{`${sessionKindWords[row.sessionKind]} in a group`}</span>;
  const path: string = `/sessions/${row.id}`;
  return <Link to={path}>{sessionKindWords[row.sessionKind]}</Link>;
}

function CommentWords({ row }: { row: Extract<EvidenceRow, { kind: "comment" }> }) {
  const title = row.changeTitle === "" ? row.changeUrl.replace(/^https?:\/\//i, "") : row.changeTitle;
  return (
    <>
      <span>{row.text}</span>{" "}
      <a href={row.changeUrl} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
        {title}
      </a>
    </>
  );
}

const MINUTE = 60_000;

function lengthOf({ at, endsAt }: HeldRow): string {
  return lengthWords((Date.parse(endsAt) - Date.parse(at)) / MINUTE);
}
