import { Button } from "@belay/ui/button.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import classes from "./agenda-card.module.css";
import { PointMenu } from "./point-menu.tsx";
import type { AgendaPoint } from "./room-calls.ts";
import { TickBox } from "./tick-box.tsx";
import type { useRoomChange } from "./use-room-change.ts";

type Change = ReturnType<typeof useRoomChange>["change"];
type Verbs = Parameters<Parameters<Change>[0]>[0];
type Outcome = ReturnType<Parameters<Change>[0]>;

interface AgendaPointRowProps {
  point: AgendaPoint;
  before: string | null;
  beforeThat: string | null;
  behind: string | null;
  change: (work: (rooms: Verbs, sessionId: string) => Outcome) => Promise<boolean>;
}

/** A point: ticked off, worded anew, moved, taken away. */
export function AgendaPointRow({ point, before, beforeThat, behind, change }: AgendaPointRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { id: pointId, words, version } = point;
  const isDone = point.doneAt !== null;
  const move = (after: string | null) =>
    change((rooms, sessionId) => rooms.movePoint.mutate({ sessionId, pointId, after }));
  if (isEditing) {
    return (
      <li className={classes.point}>
        <EditPoint
          words={words}
          onLeave={() => setEditing(false)}
          onSave={(next) =>
            change((rooms, sessionId) =>
              rooms.changePoint.mutate({ sessionId, pointId, version, words: next }),
            )
          }
        />
      </li>
    );
  }
  return (
    <li className={classes.point} data-done={isDone || undefined}>
      <TickBox
        isDone={isDone}
        onTick={(isTicked) =>
          change((rooms, sessionId) => rooms.tickPoint.mutate({ sessionId, pointId, isDone: isTicked }))
        }
      >
        {words}
      </TickBox>
      <PointMenu
        words={words}
        onEdit={() => setEditing(true)}
        onUp={before === null ? undefined : () => move(beforeThat)}
        onDown={behind === null ? undefined : () => move(behind)}
        onRemove={() => change((rooms, sessionId) => rooms.removePoint.mutate({ sessionId, pointId }))}
      />
    </li>
  );
}

interface EditPointProps {
  words: string;
  onSave: (words: string) => Promise<boolean>;
  onLeave: () => void;
}

function EditPoint({ words, onSave, onLeave }: EditPointProps) {
  const [text, setText] = useState(words);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || (await onSave(text))) onLeave();
  };
  return (
    <form className={classes.edit} onSubmit={submit}>
      <TextField
        label="The point"
        value={text}
        maxLength={200}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onLeave()}
      />
      <Button type="submit">Save</Button>
      <Button variant="bare" onClick={onLeave}>
        Leave it
      </Button>
    </form>
  );
}
