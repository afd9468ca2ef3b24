import { useMutation } from "@tanstack/react-query";
import { api, apiClient, queryClient } from "../api.ts";
import { NoteCard } from "../sessions/note-card.tsx";
import type { PairsPart } from "../sessions/session-calls.ts";
import { useNote } from "../sessions/use-note.ts";

interface OwnNotesCardProps {
  sessionId: string;
  stored: PairsPart["privateNote"];
}

/** Notes that nobody but their writer ever reads. */
export function OwnNotesCard({ sessionId, stored }: OwnNotesCardProps) {
  const own = useMutation(api.sessions.savePrivateNote.mutationOptions());
  const note = useNote({
    stored,
    save: async (next) => {
      const outcome = await own.mutateAsync({ sessionId, ...next });
      if (outcome.ok) remember(sessionId, { body: next.body, version: outcome.value.version });
      return outcome;
    },
    // Past the cache: what is asked for is what somebody stored a moment ago.
    refresh: async () =>
      (await apiClient.sessions.one.query({ id: sessionId })).ofPair?.privateNote ?? stored,
  });
  return (
    <NoteCard title="My own notes" visibleTo="Only you see this" note={note} isPrivate otherName="You" />
  );
}

/** Whoever leaves the page and comes back finds what they saved, not what was there before. */
function remember(id: string, privateNote: PairsPart["privateNote"]) {
  queryClient.setQueryData(api.sessions.one.queryKey({ id }), (session) =>
    session?.ofPair ? { ...session, ofPair: { ...session.ofPair, privateNote } } : session,
  );
}
