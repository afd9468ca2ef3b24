import { linkName } from "@belay/core/rooms/link-name.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { IconButton } from "@belay/ui/icon-button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { LinkForm } from "./link-form.tsx";
import classes from "./links-card.module.css";
import type { Room, RoomLink } from "./room-calls.ts";
import { useRoomChange } from "./use-room-change.ts";

interface LinksCardProps {
  sessionId: string;
  room: Room;
  otherName: string;
}

/** What the two have with them: a change, a ticket, a repository; and where they meet. */
export function LinksCard({ sessionId, room, otherName }: LinksCardProps) {
  const { change, problem } = useRoomChange(sessionId);
  const [form, setForm] = useState<"link" | "join" | null>(null);
  const add = async (url: string, title: string) => {
    const isDone = await change((rooms) =>
      form === "join"
        ? rooms.setJoinLink.mutate({ sessionId, url })
        : rooms.addLink.mutate({ sessionId, url, title }),
    );
    if (isDone) setForm(null);
  };
  return (
    <Card title="With us">
      {room.links.length > 0 ? (
        <ul className={classes.links}>
          {room.links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onRemove={() => change((rooms) => rooms.removeLink.mutate({ sessionId, linkId: link.id }))}
            />
          ))}
        </ul>
      ) : (
        <Text tone="muted">No change, ticket or repository yet.</Text>
      )}
      {form === null ? (
        <Row gap={3}>
          <Button variant="link" onClick={() => setForm("link")}>
            Add a link
          </Button>
          <Button variant="link" onClick={() => setForm("join")}>
            {room.joinUrl === null ? "Say where you meet" : "Change where you meet"}
          </Button>
        </Row>
      ) : (
        <LinkForm
          key={form}
          isJoin={form === "join"}
          start={form === "join" ? (room.joinUrl ?? "") : ""}
          problem={problem}
          otherName={otherName}
          onSave={add}
          onLeave={() => setForm(null)}
        />
      )}
      {problem && form === null ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <p className={classes.quiet}>{`You and ${otherName} see this`}</p>
    </Card>
  );
}

function LinkRow({ link, onRemove }: { link: RoomLink; onRemove: () => void }) {
  const name = link.title === "" ? linkName(link.url) : link.title;
  return (
    <li className={classes.link}>
      <a href={link.url} target="_blank" rel="noopener noreferrer" className={classes.name}>
        {name}
        {link.title === "" ? null : <span className={classes.quiet}>{linkName(link.url)}</span>}
      </a>
      <IconButton icon="close" label={`Take ${name} away`} onClick={onRemove} />
    </li>
  );
}
