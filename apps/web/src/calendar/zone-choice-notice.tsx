import { lazy, Suspense } from "react";
import type { ZoneChoice } from "./use-zone-choice.ts";

const ChangeZoneDialog = lazy(async () => ({
  default: (await import("./change-zone-dialog.tsx")).ChangeZoneDialog,
}));

/** The question about one's hours while it is open, and what came of it where it was asked. */
export function ZoneChoiceNotice({ choice }: { choice: ZoneChoice }) {
  const { suggested, said, problem } = choice;
  return (
    <>
      <output>{said}</output>
      {suggested === null && problem !== null ? <span role="alert">{problem}</span> : null}
      <Suspense>
        {suggested === null ? null : <ChangeZoneDialog suggested={suggested} choice={choice} />}
      </Suspense>
    </>
  );
}
