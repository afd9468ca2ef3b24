import { useNavigate } from "@tanstack/react-router";
import type { AskSearch } from "./ask-search.ts";

/** Opens and closes the dialogs for help over the page one is on; the address follows, and nobody loses their place. */
export function useAskDialog() {
  const navigate = useNavigate();
  const go = (next: AskSearch) =>
    navigate({
      to: ".",
      search: ({ ask: _ask, askFor: _askFor, ...kept }: AskSearch) => ({ ...kept, ...next }),
    });
  return { open: go, close: () => go({}) };
}
