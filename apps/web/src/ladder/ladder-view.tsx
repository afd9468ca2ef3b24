import type { Ladder } from "@belay/core/ladder/ladder.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { LadderGrid } from "./ladder-grid.tsx";
import styles from "./ladder-view.module.css";
import { LevelDetail } from "./level-detail.tsx";

interface LadderViewProps {
  ladder: Ladder;
  catalogue: SkillCatalogue;
  ownLevelId: string | null;
  /** The level that the address names. */
  chosenId: string | undefined;
}

/** The grade line with one level in full beside it; on a phone one of the two at a time. */
export function LadderView({ ladder, catalogue, ownLevelId, chosenId }: LadderViewProps) {
  // Whoever comes by the address starts at the page's top, as everywhere.
  const [first] = useState(chosenId);
  const chosen =
    [chosenId, ownLevelId].map((id) => findLevel(ladder, id ?? "")).find(Boolean) ?? ladder.levels[0];
  if (chosen === undefined) return null;
  const isNamed = chosen.id === chosenId;
  return (
    <div className={styles.view} data-named={isNamed}>
      <div className={styles.grid}>
        <LadderGrid ladder={ladder} chosen={chosen} ownLevelId={ownLevelId} />
      </div>
      <div className={styles.detail}>
        <Link to="/ladder" className={buttonClassName("bare")}>
          All levels
        </Link>
        <LevelDetail
          key={chosen.id}
          ladder={ladder}
          catalogue={catalogue}
          level={chosen}
          headingRef={isNamed && chosenId !== first ? focusWhenAlone : undefined}
        />
      </div>
    </div>
  );
}

// On a phone the level takes the grid's place, and with it the focus that was on the grid's link.
function focusWhenAlone(heading: HTMLHeadingElement | null) {
  if (window.matchMedia("(width < 64em)").matches) heading?.focus();
}
