import { SearchSlot } from "@belay/ui/search-slot.tsx";

/** The way into search, with the keys of the reader's own keyboard. */
export function SearchButton({ onSearch }: { onSearch: () => void }) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <SearchSlot
      onOpen={onSearch}
      label="Search people, pages, actions"
      shortcut={isApple ? "⌘ K" : "Ctrl K"}
    />
  );
}
