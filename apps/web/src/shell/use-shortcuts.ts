import { useEffect, useEffectEvent, useRef } from "react";

interface Shortcuts {
  /** Single keys can be switched off: speech input types them by accident (WCAG 2.1.4). */
  hasSingleKeys: boolean;
  onSearch: () => void;
  onHelp: () => void;
  onStuck: () => void;
  /** The key typed after `g`. */
  onGo: (key: string) => void;
}

const SEQUENCE_MILLISECONDS = 1500;

/** Ctrl or ⌘ K searches; `?` lists the shortcuts; `!` says that one is stuck; `g` and a letter goes to a place. */
export function useShortcuts({ hasSingleKeys, onSearch, onHelp, onStuck, onGo }: Shortcuts): void {
  const wentAt = useRef(Number.NEGATIVE_INFINITY);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (isSearchChord(event)) {
      event.preventDefault();
      return onSearch();
    }
    if (!hasSingleKeys || isMeantForSomethingElse(event)) return;
    const isSecondOfSequence = event.timeStamp - wentAt.current < SEQUENCE_MILLISECONDS;
    wentAt.current = event.key === "g" && !isSecondOfSequence ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (isSecondOfSequence) return onGo(event.key);
    if (event.key === "?") onHelp();
    if (event.key === "!") onStuck();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isSearchChord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function isMeantForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (!(event.target instanceof HTMLElement)) return false;
  const isTyping = event.target.isContentEditable || event.target.matches("input, textarea, select");
  return isTyping || document.querySelector("[role=dialog]") !== null;
}
