import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";

// With the library that merges: for who opens a session, and nobody else.
const SharedNotesEditor = lazy(async () => ({
  default: (await import("./shared-notes-editor.tsx")).SharedNotesEditor,
}));

/** The notes of both. They can be read before what merges them has arrived. */
export function NotesCard({ sessionId, otherName }: { sessionId: string; otherName: string }) {
  const query = useQuery(api.rooms.notes.queryOptions({ sessionId }));
  return (
    <Card title="Notes">
      <FourFaces query={query} subject="the notes" requestId={requestIdOf}>
        {({ body, state }) => (
          <Suspense
            fallback={<TextArea label="What we did and agreed" rows={8} value={body} readOnly disabled />}
          >
            <SharedNotesEditor key={sessionId} sessionId={sessionId} state={state} otherName={otherName} />
          </Suspense>
        )}
      </FourFaces>
    </Card>
  );
}
