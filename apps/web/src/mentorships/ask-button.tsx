import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { lazy, Suspense, useState } from "react";
import { firstName } from "../people/first-name.ts";
import type { Choosable, PickNext } from "./pick-next.ts";
import { waitingWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

const AskDialog = lazy(async () => ({ default: (await import("./ask-dialog.tsx")).AskDialog }));

interface AskButtonProps {
  mentor: Choosable;
  goals: readonly RequestGoal[];
  /** The request that waits, if one does: then there is nothing to ask. */
  asked: { createdAt: string; closesAt: string } | null;
  variant?: "primary" | "quiet";
  pickNext: PickNext;
}

/** "Ask Ana" and the dialog behind it; once asked, since when one waits. */
export function AskButton({ mentor, goals, asked, variant = "primary", pickNext }: AskButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const reader = useReader();
  const name = firstName(mentor.name);
  if (asked !== null) return <span>{waitingWords(asked, { other: name, next: null }, reader)}</span>;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Ask {name}
      </Button>
      <Suspense>
        {isOpen ? (
          <AskDialog mentor={mentor} goals={goals} pickNext={pickNext} onClose={() => setOpen(false)} />
        ) : null}
      </Suspense>
    </>
  );
}
