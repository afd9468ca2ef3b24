import { secureLink } from "@belay/core/rooms/room-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import classes from "./links-card.module.css";

interface LinkFormProps {
  isJoin: boolean;
  start: string;
  problem: string | null;
  otherName: string;
  onSave: (url: string, title: string) => Promise<void>;
  onLeave: () => void;
}

/** An https address, and a name for it where it does not speak for itself. */
export function LinkForm(props: LinkFormProps) {
  const { isJoin, start, problem, otherName, onSave, onLeave } = props;
  const [url, setUrl] = useState(start);
  const [title, setTitle] = useState("");
  const [against, setAgainst] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = secureLink(isJoin ? "The join link" : "The link").safeParse(url);
    setAgainst(read.error?.issues[0]?.message ?? null);
    return read.success ? onSave(read.data, title) : undefined;
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextField
        label={isJoin ? "Link to the call" : "Link to a change, ticket or repository"}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={url}
        autoFocus
        visibleTo={`You and ${otherName} see this`}
        onChange={(event) => setUrl(event.target.value)}
        error={against ?? problem ?? undefined}
      />
      {isJoin ? null : (
        <TextField
          label="What to call it, if you like"
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <Row gap={2}>
        <Button type="submit">{isJoin ? "Save" : "Add the link"}</Button>
        <Button variant="bare" onClick={onLeave}>
          Leave it
        </Button>
      </Row>
    </form>
  );
}
