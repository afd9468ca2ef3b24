import { Button } from "@belay/ui/button.tsx";
import { lazy, Suspense, useState } from "react";
import { firstName } from "./use-session-time.ts";

const BookSessionDialog = lazy(async () => ({
  default: (await import("./book-session-dialog.tsx")).BookSessionDialog,
}));

interface BookSessionButtonProps {
  mentorshipId: string;
  other: { id: string; name: string };
  variant?: "primary" | "quiet" | "bare";
}

/** "Book with Ana", and the dialog behind it, which loads when it is wanted. */
export function BookSessionButton({ mentorshipId, other, variant = "primary" }: BookSessionButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Book with {firstName(other.name)}
      </Button>
      <Suspense>
        {isOpen ? (
          <BookSessionDialog mentorshipId={mentorshipId} other={other} onClose={() => setOpen(false)} />
        ) : null}
      </Suspense>
    </>
  );
}
