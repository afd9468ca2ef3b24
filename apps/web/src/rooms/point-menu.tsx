import { IconButton } from "@belay/ui/icon-button.tsx";
import classes from "./point-menu.module.css";

interface PointMenuProps {
  words: string;
  onEdit: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

/** What can be done with a point, behind one button until it is wanted. */
export function PointMenu({ words, onEdit, onUp, onDown, onRemove }: PointMenuProps) {
  return (
    <details className={classes.menu}>
      <summary aria-label={`Change “${words}”`} title="Change">
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className={classes.tools}>
        <button type="button" onClick={onEdit}>
          Word it anew
        </button>
        <button type="button" onClick={onUp} disabled={onUp === undefined}>
          Move up
        </button>
        <button type="button" onClick={onDown} disabled={onDown === undefined}>
          Move down
        </button>
        <IconButton icon="close" label={`Take “${words}” away`} onClick={onRemove} />
      </div>
    </details>
  );
}
