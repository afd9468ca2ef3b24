import { Icon } from "@belay/ui/icon.tsx";
import styles from "./search-button.module.css";

/** Looks like a field, opens the search. */
export function SearchButton({ onSearch }: { onSearch: () => void }) {
  return (
    <button type="button" className={styles.button} onClick={onSearch} aria-keyshortcuts={readChord().keys}>
      <Icon name="search" />
      <span className={styles.words}>Search pages, actions</span>
      <kbd className={styles.chord}>{readChord().words}</kbd>
    </button>
  );
}

function readChord() {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
    ? { keys: "Meta+K", words: "⌘ K" }
    : { keys: "Control+K", words: "Ctrl K" };
}
