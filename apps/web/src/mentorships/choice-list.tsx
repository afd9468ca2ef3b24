import { Avatar } from "@belay/ui/avatar.tsx";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { VisuallyHidden } from "@belay/ui/visually-hidden.tsx";
import { useState } from "react";
import { ordinal } from "../lib/ordinal.ts";
import { firstName } from "../people/first-name.ts";
import styles from "./choice-list.module.css";
import { moveChoice } from "./choice-words.ts";
import type { Choosable } from "./pick-next.ts";

interface ChoiceListProps {
  /** What the list holds, for those who do not see it. */
  label: string;
  choices: readonly Choosable[];
  /** The place of the first of them. */
  from: number;
  onChange: (choices: readonly Choosable[]) => void;
}

/** Mentors in the order in which they are asked; each moves or goes by a button, so the keyboard does it too. */
export function ChoiceList({ label, choices, from, onChange }: ChoiceListProps) {
  const [said, say] = useState("");
  const change = (next: readonly Choosable[], words: string) => {
    if (next === choices) return;
    say(words);
    onChange(next);
  };
  const move = ({ id, name }: Choosable, by: -1 | 1) => {
    const next = moveChoice(choices, id, by);
    const at = next.findIndex((one) => one.id === id);
    change(next, `${firstName(name)} is asked ${ordinal(from + at)}`);
  };
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {choices.map((one, index) => (
          <li key={one.id} className={styles.choice}>
            <span className={styles.place}>{ordinal(from + index)}</span>
            <span className={styles.avatar}>
              <Avatar id={one.id} name={one.name} size="small" />
            </span>
            <span className={styles.name}>{one.name}</span>
            {choices.length > 1 ? (
              <>
                {/* At an end it stays where it is, and keeps the focus. */}
                <IconButton
                  icon="up"
                  label={`Move ${firstName(one.name)} up`}
                  aria-disabled={index === 0}
                  onClick={() => move(one, -1)}
                />
                <IconButton
                  icon="down"
                  label={`Move ${firstName(one.name)} down`}
                  aria-disabled={index === choices.length - 1}
                  onClick={() => move(one, 1)}
                />
              </>
            ) : null}
            <IconButton
              icon="close"
              label={`Take ${firstName(one.name)} away`}
              onClick={() =>
                change(
                  choices.filter(({ id }) => id !== one.id),
                  `${firstName(one.name)} is not asked`,
                )
              }
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </>
  );
}
