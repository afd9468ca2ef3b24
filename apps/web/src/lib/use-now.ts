import { useSyncExternalStore } from "react";

const MINUTE = 60_000;

/** The current minute in milliseconds since 1970; the screen follows when the minute turns. */
export function useNow(): number {
  return useSyncExternalStore(subscribeToMinutes, readMinute);
}

const readMinute = () => Math.floor(Date.now() / MINUTE) * MINUTE;

function subscribeToMinutes(onMinute: () => void): () => void {
  let timer = 0;
  const waitForNext = () => {
    timer = window.setTimeout(
      () => {
        onMinute();
        waitForNext();
      },
      MINUTE - (Date.now() % MINUTE),
    );
  };
  waitForNext();
  return () => window.clearTimeout(timer);
}
