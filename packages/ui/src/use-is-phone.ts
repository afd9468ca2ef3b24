import { useSyncExternalStore } from "react";

// The same width as in the style sheets.
const PHONE = "(width < 48em)";

const subscribe = (onChange: () => void): (() => void) => {
  const query = window.matchMedia(PHONE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
};

/** Whether the window is as narrow as a phone's. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
