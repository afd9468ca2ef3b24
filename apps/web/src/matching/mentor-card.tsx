import { cautionWords, reasonWords } from "@belay/core/matching/reason-words.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { ScoreParts } from "@belay/ui/score-parts.tsx";
import { ScoredPerson } from "@belay/ui/scored-person.tsx";
import { Link } from "@tanstack/react-router";
import { useLadder } from "../ladder/use-ladder.ts";
import { AskButton } from "../mentorships/ask-button.tsx";
import { firstName } from "../people/first-name.ts";
import { KeepApartButton } from "../people/keep-apart-button.tsx";
import { usePersonWords } from "../people/use-person-words.ts";
import { ChooseButton } from "./choose-button.tsx";
import type { Choosing } from "./choosing.ts";
import type { FoundMentor } from "./find-calls.ts";
import { FirstSlot } from "./first-slot.tsx";
import styles from "./mentor-card.module.css";
import { namedParts } from "./part-names.ts";
import { pickFromSearch } from "./suggested-mentors.tsx";

interface MentorCardProps {
  mentor: FoundMentor;
  /** The best of those one may still ask: asking them is the page's primary action. */
  isNext: boolean;
  choosing: Choosing;
}

/** One who fits: who, how well and why, what speaks against it, and asking. */
export function MentorCard({ mentor, isNext, choosing }: MentorCardProps) {
  const names = useLadder();
  const sayPerson = usePersonWords();
  const parts = namedParts(mentor.bar, mentor.caution);
  const name = firstName(mentor.name);
  const { title, localTime } = sayPerson(mentor);
  const about = [title, localTime].filter(Boolean).join(" · ");
  return (
    <ScoredPerson
      person={{ id: mentor.id, name: mentor.name, title: about }}
      parts={parts}
      reasons={mentor.reasons.map((reason) => reasonWords(reason, names))}
      caution={mentor.caution === null ? undefined : cautionWords(mentor.caution, name, names)}
      first={<FirstSlot mentor={mentor} />}
      actions={
        <>
          <AskButton
            mentor={mentor}
            goals={mentor.askFor}
            asked={mentor.asked}
            variant={isNext ? "primary" : "quiet"}
            pickNext={pickFromSearch}
          />
          {mentor.asked === null ? <ChooseButton person={mentor} choosing={choosing} /> : null}
          <Link to="/people/$id" params={{ id: mentor.id }} className={buttonClassName("bare")}>
            About {name}
          </Link>
          <details className={styles.parts}>
            <summary>What {mentor.bar.score} is made of</summary>
            <ScoreParts parts={parts} sum={mentor.bar.score} />
            <KeepApartButton person={mentor} />
          </details>
        </>
      }
    />
  );
}
