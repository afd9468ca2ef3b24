import { EntryFrame } from "@belay/ui/entry-frame.tsx";
import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useMatches } from "@tanstack/react-router";
import { queryClient } from "../api.ts";
import { DocumentTitle } from "./document-title.tsx";
import { useHeadingFocus } from "./use-heading-focus.ts";

/** For who is not inside yet: the mark on top, one column, and the typed client. */
export function PublicLayout() {
  useHeadingFocus();
  const isBare = useMatches({ select: (matches) => matches.at(-1)?.staticData.hasOwnFrame ?? false });
  return (
    <QueryClientProvider client={queryClient}>
      <DocumentTitle />
      {isBare ? (
        <Outlet />
      ) : (
        <EntryFrame>
          <Outlet />
        </EntryFrame>
      )}
    </QueryClientProvider>
  );
}
