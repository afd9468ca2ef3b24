import { useSyncExternalStore } from "react";
import { api, apiClient, queryClient } from "../api.ts";
import { isTouched } from "./touched-queries.ts";

/** `lost`: longer than a blink, so that it is worth a line. */
type LiveState = "closed" | "opening" | "open" | "lost";

const A_BLINK = 4_000;
/** A page that nobody looks at lets go of its connection; a browser has six for all its pages. */
const UNSEEN = 60_000;
const LONGEST_PAUSE = 30_000;

let state: LiveState = "closed";
let stream: { unsubscribe: () => void } | null = null;
let lastEventId: string | null = null;
let failures = 0;
const timers = { blink: 0, unseen: 0, again: 0 };
const listeners = new Set<() => void>();

/** Keeps the page as it is for everybody, while somebody looks at it; answers how the connection stands. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(listen, () => state);
}

function listen(onChange: () => void) {
  listeners.add(onChange);
  if (listeners.size === 1) {
    document.addEventListener("visibilitychange", look);
    open();
  }
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", look);
    close();
  };
}

function look() {
  window.clearTimeout(timers.unseen);
  if (document.visibilityState === "visible") open();
  else timers.unseen = window.setTimeout(close, UNSEEN);
}

function open() {
  if (stream !== null) return;
  window.clearTimeout(timers.again);
  say("opening");
  stream = apiClient.inbox.changes.subscribe(
    { lastEventId },
    {
      onStarted: () => say("open"),
      onData: ({ id, data }) => {
        failures = 0;
        lastEventId = id;
        refresh(data.subjects).catch(reportError);
      },
      onConnectionStateChange: ({ state: now }) => say(now === "connecting" ? "opening" : state),
      onError: () => openLater().catch(reportError),
      onComplete: () => openLater().catch(reportError),
    },
  );
}

function close() {
  const closing = stream;
  stream = null;
  for (const timer of Object.values(timers)) window.clearTimeout(timer);
  closing?.unsubscribe();
  say("closed");
}

/** The server ended it: it stops, it is elsewhere, or the sign-in has ended, which the frame then shows. */
async function openLater() {
  if (stream === null) return;
  stream = null;
  say("opening");
  failures++;
  const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
  window.clearTimeout(timers.again);
  timers.again = window.setTimeout(() => listeners.size > 0 && open(), pause);
  await queryClient.invalidateQueries(api.people.me.pathFilter());
}

function say(next: LiveState) {
  if (next === state || (next === "opening" && state === "lost")) return;
  window.clearTimeout(timers.blink);
  if (next === "opening") timers.blink = window.setTimeout(() => say("lost"), A_BLINK);
  state = next;
  for (const tell of listeners) tell();
}

/** All that a page shows, or what may show one of these. */
function refresh(subjects: readonly string[] | null) {
  if (subjects?.length === 0) return Promise.resolve();
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      subjects === null || subjects.some((subject) => isTouched(queryKey, subject)),
  });
}
