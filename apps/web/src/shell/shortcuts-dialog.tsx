import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import type { Place } from "./places.ts";
import styles from "./shortcuts-dialog.module.css";
import { useSingleKeys } from "./use-single-keys.ts";

interface ShortcutsDialogProps {
  places: readonly Place[];
  onClose: () => void;
}

/** Every shortcut there is, and the switch for those of a single key. */
export function ShortcutsDialog({ places, onClose }: ShortcutsDialogProps) {
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();
  const shortcuts = [
    { keys: ["Ctrl or ⌘", "K"], what: "Search" },
    { keys: ["?"], what: "Show these shortcuts" },
    { keys: ["!"], what: "Say that you are stuck" },
    ...places.map(({ key, word }) => ({ keys: ["g", key], what: `Go to ${word}` })),
  ];
  return (
    <Dialog isOpen onClose={onClose} head={{ title: "Keyboard shortcuts" }} size="narrow">
      <dl className={styles.list}>
        {shortcuts.map(({ keys, what }) => (
          <div key={what} className={styles.shortcut}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        label="Use shortcuts of single keys"
        description="Switch them off if you speak to your computer: it may type them by accident."
        checked={hasSingleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
