import { useMatches } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";

/** Names the page in the document's title, for routes that carry a title. */
export function DocumentTitle() {
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  return title === undefined ? null : <PageTitle>{title}</PageTitle>;
}
