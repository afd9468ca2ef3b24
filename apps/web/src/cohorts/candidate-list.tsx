import { NO_SHARED_LANGUAGE } from "@belay/core/matching/reason-words.ts";
import { SCORE_PARTS } from "@belay/core/matching/score-bar.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { ScoreBar } from "@belay/ui/score-bar.tsx";
import { useId } from "react";
import { namedParts } from "../matching/part-names.ts";
import type { Candidate } from "./cohort-calls.ts";
import styles from "./move-dialog.module.css";
import { peopleWords, refusalOf } from "./run-words.ts";

interface CandidateListProps {
  candidates: readonly Candidate[];
  chosen: string | null;
  current: string | null;
  onChoose: (mentorId: string) => void;
}

/** Mentors for one mentee, the best first; who is out of reach stands below with why, and can't be chosen. */
export function CandidateList({ candidates, chosen, current, onChoose }: CandidateListProps) {
  const name = useId();
  return (
    <ul className={styles.list} aria-label="Mentors, best first">
      {candidates.map((candidate) => (
        <li key={candidate.mentorId}>
          <label className={styles.option} data-is-refused={candidate.refusal !== null}>
            <input
              type="radio"
              name={name}
              checked={candidate.mentorId === chosen}
              disabled={candidate.refusal !== null}
              onChange={() => onChoose(candidate.mentorId)}
            />
            <span>
              <span className={styles.who}>
                {candidate.name}
                {candidate.mentorId === current ? <Badge>now</Badge> : null}
              </span>
              <span className={styles.quiet}>
                {candidate.refusal === null
                  ? `${peopleWords(candidate.mentees, "mentee")} in this plan`
                  : refusalOf(candidate.name, candidate.refusal)}
              </span>
              {candidate.refusal === null && !candidate.sharesLanguage ? (
                <span className={styles.caution}>{NO_SHARED_LANGUAGE}</span>
              ) : null}
            </span>
            <span className={styles.bar}>
              <ScoreBar
                parts={namedParts({
                  parts: SCORE_PARTS.map((part, index) => ({ part, points: candidate.bar[index] ?? 0 })),
                })}
                of={candidate.name}
              />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
