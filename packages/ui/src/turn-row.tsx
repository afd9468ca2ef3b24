import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import classes from "./turn-row.module.css";

type TurnRowProps = {
  /** `yours` is the orange dot, `theirs` the hollow one. */
  turn: "yours" | "theirs";
  person: { id: string; name: string };
  title: ReactNode;
  /** Since when, what happens next and when. */
  detail: ReactNode;
  action?: ReactNode | undefined;
  /** Several buttons stand below the words, where they have room. */
  isActionBelow?: boolean | undefined;
};

/** One open thing: whose turn it is, with whom, about what, since when, and what to do. */
export const TurnRow = ({ turn, person, title, detail, action, isActionBelow }: TurnRowProps) => (
  <div className={classes.row}>
    <span
      className={classes.dot}
      data-turn={turn}
      role="img"
      aria-label={turn === "yours" ? "Your turn" : "You wait"}
    />
    <Avatar id={person.id} name={person.name} />
    <div className={classes.words}>
      <div>{title}</div>
      <div className={classes.detail}>{detail}</div>
    </div>
    {action && (
      <div className={classes.action} data-below={isActionBelow || undefined}>
        {action}
      </div>
    )}
  </div>
);
