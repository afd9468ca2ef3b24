import { Icon } from "./icon.tsx";
import classes from "./search-slot.module.css";

type SearchSlotProps = { onOpen: () => void; label?: string | undefined; shortcut?: string | undefined };

/** The way into search at the top of every page; a picture alone on a phone. */
export const SearchSlot = ({
  onOpen,
  label = "Search people, pages, actions",
  shortcut = "Ctrl K",
}: SearchSlotProps) => (
  <button type="button" className={classes.slot} onClick={onOpen} aria-keyshortcuts="Control+K Meta+K">
    <span className={classes.icon}>
      <Icon name="search" />
    </span>
    <span className={classes.label}>{label}</span>
    <kbd className={classes.keys}>{shortcut}</kbd>
  </button>
);
