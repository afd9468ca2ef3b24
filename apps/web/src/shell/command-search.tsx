import { Dialog } from "@belay/ui/dialog.tsx";
import type { KeyboardEvent } from "react";
import { useId, useState } from "react";
import { CommandList } from "./command-list.tsx";
import styles from "./command-search.module.css";
import type { Command } from "./commands.ts";
import { COMMAND_GROUPS, findCommands } from "./commands.ts";
import type { Place } from "./places.ts";
import { useCommands } from "./use-commands.ts";
import { usePeopleFound } from "./use-people-found.ts";

interface CommandSearchProps {
  places: readonly Place[];
  onClose: () => void;
}

/** Type a few letters, choose with the arrows, Enter: people, pages and actions from everywhere. */
export function CommandSearch({ places, onClose }: CommandSearchProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const fixed = findCommands(useCommands(places), typed);
  const people = usePeopleFound(typed);
  // In the order in which the list shows them, so that the arrows go from one to the next.
  const found = COMMAND_GROUPS.flatMap((name) => [...fixed, ...people].filter(({ group }) => group === name));
  const active = found[Math.min(at, found.length - 1)];
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const type = (words: string) => {
    setTyped(words);
    setAt(0);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((now) => (now + step + found.length) % Math.max(found.length, 1));
    if (event.key === "Enter" && active !== undefined) run(active);
    if (step !== undefined || event.key === "Enter") event.preventDefault();
  };
  return (
    <Dialog isOpen onClose={onClose} head={{ title: "Search" }} size="narrow">
      <input
        className={styles.field}
        data-autofocus=""
        role="combobox"
        aria-label="People, pages and actions"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active && `${listId}-${active.id}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      <CommandList id={listId} commands={found} active={active} onChoose={run} />
      <p role="status" className={styles.nothing}>
        {found.length === 0
          ? `Nothing is called “${typed}”. Try the first letters of a name or a page.`
          : null}
      </p>
    </Dialog>
  );
}
