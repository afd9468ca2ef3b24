import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { BusyImportCard } from "./busy-import-card.tsx";
import { CalendarFeedCard } from "./calendar-feed-card.tsx";

/** What Belay reads of one's other calendars, and what they read of Belay. Links lead here by its id. */
export function CalendarElsewhere() {
  const sources = useQuery(api.calendar.sources.queryOptions());
  const feed = useQuery(api.calendar.feed.queryOptions());
  return (
    <div id="calendar-elsewhere">
      <Section title="Your calendars elsewhere">
        <Stack gap={4}>
          <FourFaces query={sources} subject="your other calendars" requestId={requestIdOf}>
            {(list) => <BusyImportCard sources={list} />}
          </FourFaces>
          <FourFaces query={feed} subject="your calendar's address" requestId={requestIdOf}>
            {(stored) => <CalendarFeedCard feed={stored} />}
          </FourFaces>
        </Stack>
      </Section>
    </div>
  );
}
