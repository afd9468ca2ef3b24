import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./command-list.module.css";
import type { Command } from "./commands.ts";
import { COMMAND_GROUPS } from "./commands.ts";

interface CommandListProps {
  id: string;
  commands: readonly Command[];
  /** The one that Enter chooses. */
  active: Command | undefined;
  onChoose: (command: Command) => void;
}

/** What the search found, in its groups. Focus stays in the field; the arrows mark one. */
export function CommandList({ id, commands, active, onChoose }: CommandListProps) {
  const groups = COMMAND_GROUPS.map((name) => ({
    name,
    members: commands.filter(({ group }) => group === name),
  })).filter(({ members }) => members.length > 0);
  return (
    <div id={id} role="listbox" aria-label="Found">
      {groups.map(({ name, members }) => (
        <CommandGroup key={name} name={name}>
          {members.map((command) => (
            // The field handles the keys for all of them, as in any combobox.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              ref={command === active ? keepInSight : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={command === active}
              className={styles.command}
              onClick={() => onChoose(command)}
            >
              {command.words}
            </div>
          ))}
        </CommandGroup>
      ))}
    </div>
  );
}

function CommandGroup({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    // A group of options inside a listbox; a fieldset would not be one.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.group}>
        {name}
      </p>
      {children}
    </div>
  );
}

const keepInSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
