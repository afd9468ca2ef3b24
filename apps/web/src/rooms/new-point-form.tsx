import { Button } from "@belay/ui/button.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { FormEvent } from "react";
import { useState } from "react";
import classes from "./agenda-card.module.css";

interface NewPointFormProps {
  onAdd: (words: string) => Promise<boolean>;
}

/** One more point. It stays open, because a second one often follows. */
export function NewPointForm({ onAdd }: NewPointFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== "" && (await onAdd(words))) setWords("");
  };
  if (!isOpen) {
    return (
      <Button variant="link" onClick={() => setOpen(true)}>
        Add a point
      </Button>
    );
  }
  return (
    <form className={classes.edit} onSubmit={submit}>
      <TextField
        label="One more point"
        value={words}
        maxLength={200}
        autoFocus
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      />
      <Button type="submit">Add</Button>
      <Button variant="bare" onClick={() => setOpen(false)}>
        Done
      </Button>
    </form>
  );
}
