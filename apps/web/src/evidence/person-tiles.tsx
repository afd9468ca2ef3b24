import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { StatTile } from "@belay/ui/stat-tile.tsx";
import { StatTiles } from "@belay/ui/stat-tiles.tsx";
import type { PersonEvidence } from "./evidence.ts";
import { hourWords } from "./evidence-words.ts";

interface PersonTilesProps {
  numbers: PersonEvidence["numbers"];
  onOpen: (number: EvidenceNumber) => void;
}

/** The four numbers of a page, each opening what it counts. */
export function PersonTiles({ numbers, onOpen }: PersonTilesProps) {
  const {
    held,
    confirmed,
    notClosedOut,
    disputed,
    hours,
    mentees,
    sustained,
    comments,
    taught,
    marked,
    suggested,
  } = numbers;
  const opens = (value: number, number: EvidenceNumber) => (value === 0 ? undefined : () => onOpen(number));
  const apart = [
    `${confirmed} confirmed by the mentee`,
    notClosedOut > 0 ? `${notClosedOut} not closed out` : null,
    disputed > 0 ? `${disputed} disputed` : null,
  ];
  const others = [
    "marked by those who got them",
    marked > 0 ? `${marked} meant to teach` : null,
    suggested > 0 ? `${suggested} may teach` : null,
  ];
  return (
    <StatTiles label="What they did for others">
      <StatTile
        number={held}
        label={held === 1 ? "session held" : "sessions held"}
        detail={apart.filter(Boolean).join(" · ")}
        onOpen={opens(held, "held")}
      />
      <StatTile
        number={`${hourWords(hours)} h`}
        label="together"
        detail="overlaps counted once"
        onOpen={opens(hours, "hours")}
      />
      <StatTile
        number={mentees}
        label={mentees === 1 ? "person" : "people"}
        detail={`${sustained} sustained: three sessions over four weeks`}
        onOpen={opens(mentees, "mentees")}
      />
      <StatTile
        number={`${taught} of ${comments}`}
        label="comments taught something"
        detail={others.filter(Boolean).join(" · ")}
        onOpen={taught > 0 ? () => onOpen("taught") : opens(comments, "comments")}
      />
    </StatTiles>
  );
}
