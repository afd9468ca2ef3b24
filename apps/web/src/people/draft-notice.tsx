import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { listChanged } from "./changed-words.ts";
import styles from "./draft-notice.module.css";
import type { Draft } from "./use-draft.ts";

interface DraftNoticeProps<Fields> {
  draft: Draft<Fields>;
  /** What a person reads for a field: its name and what it says. */
  say: (name: string, fields: Fields) => string | null;
  /** Whether a saved form says so here, with undo. In the welcome the next step says it. */
  saysSaved?: boolean;
}

/** What became of saving: kept, with undo; refused, in words; or changed elsewhere, with both. */
export function DraftNotice<Fields extends object>({
  draft,
  say,
  saysSaved = true,
}: DraftNoticeProps<Fields>) {
  const { state, fields, undo, save, takeTheirs } = draft;
  if (state.kind === "conflict") {
    const names = listChanged(fields, state.theirs);
    return (
      <div role="alert">
        <Text>
          This was changed in another window while you were writing. Nothing is lost: choose what stays.
        </Text>
        <ul className={styles.list}>
          {names.map((name) => (
            <li key={name}>
              <Text size="small">
                Saved there: {say(name, state.theirs) ?? name} · yours: {say(name, fields) ?? name}
              </Text>
            </li>
          ))}
        </ul>
        <Row gap={2}>
          <Button variant="primary" onClick={save}>
            Keep yours
          </Button>
          <Button onClick={takeTheirs}>Keep what was saved there</Button>
        </Row>
      </div>
    );
  }
  if (state.kind === "refused") {
    // What stands beside a field is said there.
    if (Object.keys(state.problems).length > 0) return null;
    return (
      <div role="alert">
        <Text tone="bad">{state.words}</Text>
      </div>
    );
  }
  return (
    <div role="status">
      {state.kind === "saved" && saysSaved ? (
        <Row gap={2}>
          <Text tone="good">Saved</Text>
          <Button variant="link" onClick={undo}>
            Undo
          </Button>
        </Row>
      ) : null}
    </div>
  );
}
