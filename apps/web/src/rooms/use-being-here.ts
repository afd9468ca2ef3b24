import { SAYS_HERE_EVERY } from "@belay/core/rooms/presence.ts";
import { useEffect } from "react";
import { apiClient } from "../api.ts";

/** Says to the other one's page that this one is looked at, as long as it is. */
export function useBeingHere(sessionId: string): void {
  useEffect(() => {
    const say = () => {
      if (document.visibilityState !== "visible") return;
      // Of no matter when it fails: the next sign comes soon, and the page says elsewhere that it is offline.
      apiClient.rooms.beHere.mutate({ sessionId }).catch(() => undefined);
    };
    say();
    const timer = window.setInterval(say, SAYS_HERE_EVERY);
    document.addEventListener("visibilitychange", say);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", say);
    };
  }, [sessionId]);
}
