import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import type { PersonWords } from "./person-line.tsx";
import type { ScorePart } from "./score-bar.tsx";
import { ScoreBar } from "./score-bar.tsx";
import classes from "./scored-person.module.css";

type ScoredPersonProps = {
  person: PersonWords;
  parts: readonly ScorePart[];
  /** Three reasons, in words. */
  reasons: readonly string[];
  /** At most one. */
  caution?: string | undefined;
  /** When one could meet them first. */
  first?: ReactNode;
  actions: ReactNode;
};

/** A person with their score: the bar, why, what speaks against it, and what one can do. */
export const ScoredPerson = ({ person, parts, reasons, caution, first, actions }: ScoredPersonProps) => (
  <article className={classes.person} aria-label={person.name}>
    <Avatar id={person.id} name={person.name} size="large" />
    <div className={classes.words}>
      <h2 className={classes.name}>{person.name}</h2>
      <div className={classes.quiet}>{[person.title, person.localTime].filter(Boolean).join(", ")}</div>
    </div>
    <div className={classes.score}>
      <ScoreBar parts={parts} of={person.name} />
    </div>
    <div className={classes.rest}>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {caution && <p className={classes.quiet}>But: {caution}</p>}
      {first && <p className={classes.first}>{first}</p>}
      <div className={classes.actions}>{actions}</div>
    </div>
  </article>
);
