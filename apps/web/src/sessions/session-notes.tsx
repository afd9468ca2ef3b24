import { Stack } from "@belay/ui/stack.tsx";
import { useMutation } from "@tanstack/react-query";
import { api, apiClient, queryClient } from "../api.ts";
import { NoteCard } from "./note-card.tsx";
import type { StoredNote } from "./note-state.ts";
import type { PairsPart } from "./session-calls.ts";
import { useNote } from "./use-note.ts";

interface SessionNotesProps {
  sessionId: string;
  ofPair: PairsPart;
  otherName: string;
}

/** The notes of both, and one's own. */
export function SessionNotes({ sessionId, ofPair, otherName }: SessionNotesProps) {
  const shared = useMutation(api.sessions.saveSharedNote.mutationOptions());
  const own = useMutation(api.sessions.savePrivateNote.mutationOptions());
  const sharedNote = useNote({
    stored: ofPair.sharedNote,
    save: async (note) => {
      const outcome = await shared.mutateAsync({ sessionId, ...note });
      if (outcome.ok) remember(sessionId, "sharedNote", { body: note.body, version: outcome.value.version });
      return outcome;
    },
    refresh: async () => (await readNow(sessionId))?.sharedNote ?? ofPair.sharedNote,
  });
  const ownNote = useNote({
    stored: ofPair.privateNote,
    save: async (note) => {
      const outcome = await own.mutateAsync({ sessionId, ...note });
      if (outcome.ok) remember(sessionId, "privateNote", { body: note.body, version: outcome.value.version });
      return outcome;
    },
    refresh: async () => (await readNow(sessionId))?.privateNote ?? ofPair.privateNote,
  });
  return (
    <Stack>
      <NoteCard
        title="Notes"
        visibleTo={`You and ${otherName} see this`}
        note={sharedNote}
        otherName={otherName}
      />
      <NoteCard title="My own notes" visibleTo="Only you see this" note={ownNote} isPrivate otherName="You" />
    </Stack>
  );
}

// Past the cache: what is asked for is what somebody stored a moment ago.
const readNow = async (id: string) => (await apiClient.sessions.one.query({ id })).ofPair;

/** Whoever leaves the page and comes back finds what they saved, not what was there before. */
function remember(id: string, which: "sharedNote" | "privateNote", note: StoredNote) {
  queryClient.setQueryData(api.sessions.one.queryKey({ id }), (session) =>
    session?.ofPair
      ? { ...session, ofPair: { ...session.ofPair, [which]: { ...session.ofPair[which], ...note } } }
      : session,
  );
}
