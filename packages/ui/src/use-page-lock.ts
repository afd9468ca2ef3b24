import { useEffect } from "react";

/** Keeps the page behind a window still, without moving it where its scrollbar was. */
export const usePageLock = (isLocked: boolean): void => {
  useEffect(() => {
    const root = document.documentElement;
    // A window over a window finds the page locked and leaves it to the first.
    if (!isLocked || root.dataset.pageLock !== undefined) return;
    root.style.setProperty("--page-gap", `${window.innerWidth - root.clientWidth}px`);
    root.dataset.pageLock = "";
    return () => {
      delete root.dataset.pageLock;
      root.style.removeProperty("--page-gap");
    };
  }, [isLocked]);
};
