import type { ReactNode } from "react";
import { useId, useState } from "react";
import classes from "./agenda-card.module.css";

interface TickBoxProps {
  isDone: boolean;
  children: ReactNode;
  /** Answers when it is kept, or is not. */
  onTick: (isDone: boolean) => Promise<unknown>;
}

/** A point to tick off; it shows at once what is on its way. */
export function TickBox({ isDone, children, onTick }: TickBoxProps) {
  const id = useId();
  const [wished, setWished] = useState<boolean | null>(null);
  const tick = async (isTicked: boolean) => {
    setWished(isTicked);
    await onTick(isTicked);
    setWished(null);
  };
  return (
    <>
      <input
        type="checkbox"
        id={id}
        className={classes.box}
        checked={wished ?? isDone}
        onChange={(event) => tick(event.target.checked)}
      />
      <label htmlFor={id} className={classes.words}>
        {children}
      </label>
    </>
  );
}
