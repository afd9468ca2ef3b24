import { Button } from "@belay/ui/button.tsx";
import { lazy, Suspense, useState } from "react";
import type { Movable } from "./use-move.ts";

const MoveSessionDialog = lazy(async () => ({
  default: (await import("./move-session-dialog.tsx")).MoveSessionDialog,
}));

interface MoveSessionButtonProps {
  session: Movable;
  other: { id: string; name: string; timeZone: string };
  label?: string;
  variant?: "primary" | "quiet" | "bare";
  /** What is moved, where several buttons stand in a list. */
  about?: string | undefined;
}

/** "Move", and the dialog behind it, which loads when it is wanted. */
export function MoveSessionButton(props: MoveSessionButtonProps) {
  const { session, other, label = "Move", variant = "quiet", about } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        onClick={() => setOpen(true)}
        aria-label={about === undefined ? undefined : `${label} ${about}`}
      >
        {label}
      </Button>
      <Suspense>
        {isOpen ? <MoveSessionDialog session={session} other={other} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
