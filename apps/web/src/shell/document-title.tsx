import { useMatches } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";

/** Names the page in the document's title, for routes that carry a title. */
export function DocumentTitle() {
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  return title === undefined ? null : <PageTitle>{title}</PageTitle>;
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Where one is, for the document's title; without it the page renders its own `PageTitle`. */
    title?: string;
    /** A public page that renders `EntryFrame` itself: a wide one, or one with steps at its head. */
    hasOwnFrame?: boolean;
  }
}
