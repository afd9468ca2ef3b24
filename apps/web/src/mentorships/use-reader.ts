import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { Reader } from "./request-words.ts";

/** The viewer's calendar at this minute. */
export function useReader(): Reader {
  const { timeZone, locale } = useViewer();
  return { timeZone, locale, now: new Date(useNow()).toISOString() };
}
