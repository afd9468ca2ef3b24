import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Moves focus to the page's heading after each change of page, so that a screen reader starts there. */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let stopWaiting = () => {};
    const unsubscribe = router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
      // The first page keeps the browser's own start; a change of the search keeps one's place in the list.
      if (fromLocation === undefined || !pathChanged) return;
      stopWaiting();
      stopWaiting = focusHeading();
    });
    return () => {
      unsubscribe();
      stopWaiting();
    };
  }, [router]);
}

/** Focuses the heading now, or once it comes with the page's content, unless somebody went on by then. */
function focusHeading(): () => void {
  const main = document.querySelector<HTMLElement>("main");
  if (main === null || focusIn(main)) return () => {};
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    if (document.activeElement !== main || focusIn(main)) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function focusIn(main: HTMLElement): boolean {
  const heading = main.querySelector<HTMLElement>("h1");
  if (heading === null) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
