import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import classes from "./face.module.css";

type ErrorStateProps = {
  /** What happened, in a sentence. */
  what: ReactNode;
  /** What was kept and what to do now. */
  kept?: ReactNode | undefined;
  /** For whoever is asked for help. */
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
};

/** Something failed: what happened, what was kept, what to do, and the id to quote. */
export const ErrorState = ({ what, kept, requestId, onRetry }: ErrorStateProps) => (
  <div className={classes.face} data-tone="bad" role="alert">
    <p className={classes.what}>{what}</p>
    {kept && <p>{kept}</p>}
    {onRetry && <Button onClick={onRetry}>Try again</Button>}
    {requestId && (
      <p className={classes.id}>
        If you ask for help, quote <code>{requestId}</code>
      </p>
    )}
  </div>
);
