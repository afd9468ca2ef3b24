import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useMatches } from "@tanstack/react-router";
import { queryClient } from "../api.ts";
import { DocumentTitle } from "./document-title.tsx";
import { PublicFrame } from "./public-frame.tsx";
import { useHeadingFocus } from "./use-heading-focus.ts";

/** For who is not inside yet: the mark on top, one column, and the typed client. */
export function PublicLayout() {
  useHeadingFocus();
  const isWide = useMatches({ select: (matches) => matches.at(-1)?.staticData.isWide ?? false });
  return (
    <QueryClientProvider client={queryClient}>
      <DocumentTitle />
      <PublicFrame isWide={isWide}>
        <Outlet />
      </PublicFrame>
    </QueryClientProvider>
  );
}
