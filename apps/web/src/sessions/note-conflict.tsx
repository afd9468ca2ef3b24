import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import classes from "./note-conflict.module.css";
import type { Choice } from "./note-state.ts";

interface NoteConflictProps {
  mine: string;
  theirs: string;
  otherName: string;
  onSettle: (choice: Choice) => void;
}

/** Somebody else saved meanwhile: both texts, and what to make of them. */
export function NoteConflict({ mine, theirs, otherName, onSettle }: NoteConflictProps) {
  return (
    <section className={classes.conflict} aria-label="Two texts">
      <Text>{`${otherName}, or you in another window, saved this while you typed. Nothing is lost: choose what stays.`}</Text>
      <div className={classes.texts}>
        <div>
          <h3>Saved meanwhile</h3>
          <pre className={classes.text}>{theirs}</pre>
        </div>
        <div>
          <h3>Yours</h3>
          <pre className={classes.text}>{mine}</pre>
        </div>
      </div>
      <Row gap={2}>
        <Button variant="primary" onClick={() => onSettle("both")}>
          Keep both
        </Button>
        <Button onClick={() => onSettle("mine")}>Keep yours</Button>
        <Button onClick={() => onSettle("theirs")}>Keep the saved one</Button>
      </Row>
    </section>
  );
}
