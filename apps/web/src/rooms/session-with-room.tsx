import { isParty } from "@belay/core/sessions/session.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { SessionDetail } from "../sessions/session-calls.ts";
import { SessionView } from "../sessions/session-view.tsx";
import { KIND_WORDS } from "../sessions/session-words.ts";
import { firstName } from "../sessions/use-session-time.ts";
import { AgendaCard } from "./agenda-card.tsx";
import { JoinLink } from "./join-link.tsx";
import { LinksCard } from "./links-card.tsx";
import { NotesCard } from "./notes-card.tsx";
import { OwnNotesCard } from "./own-notes-card.tsx";
import type { Room } from "./room-calls.ts";
import { RoomPeople } from "./room-people.tsx";
import { suggestCloseOut } from "./suggest-close-out.ts";
import { useBeingHere } from "./use-being-here.ts";

/** A session with what its two have in it; for a lead the session alone. */
export function SessionWithRoom({ session }: { session: SessionDetail }) {
  return session.ofPair === null || !isParty(session.role) ? (
    <SessionView session={session} />
  ) : (
    <PairRoom session={session} />
  );
}

function PairRoom({ session }: { session: SessionDetail }) {
  const query = useQuery(api.rooms.one.queryOptions({ sessionId: session.id }));
  useBeingHere(session.id);
  return (
    <FourFaces query={query} subject="this session" requestId={requestIdOf}>
      {(room) => <Furnished session={session} room={room} />}
    </FourFaces>
  );
}

function Furnished({ session, room }: { session: SessionDetail; room: Room }) {
  const { ofPair, role } = session;
  const other = role === "mentor" ? session.mentee : session.mentor;
  if (ofPair === null || !isParty(role) || other === null) return <SessionView session={session} />;
  const otherName = firstName(other.name);
  const sessionId = session.id;
  const kind = KIND_WORDS[session.kind].toLowerCase();
  return (
    <SessionView
      session={session}
      room={{
        join: <JoinLink url={room.joinUrl} />,
        main: (
          <>
            <AgendaCard session={session} room={room} otherName={otherName} kind={kind} />
            <NotesCard key={sessionId} sessionId={sessionId} otherName={otherName} />
            <OwnNotesCard key={`own ${sessionId}`} sessionId={sessionId} stored={ofPair.privateNote} />
          </>
        ),
        people: <RoomPeople session={session} role={role} room={room} otherName={otherName} />,
        aside: <LinksCard sessionId={sessionId} room={room} otherName={otherName} />,
        suggestion: suggestCloseOut(room, role),
      }}
    />
  );
}
