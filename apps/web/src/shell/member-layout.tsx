import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api, queryClient } from "../api.ts";
import { MemberFrame } from "./member-frame.tsx";

/** Everything inside: the typed client, the frame around the page, and what stands over any page. */
export function MemberLayout({ children }: { children?: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <WhileSignedIn>{children}</WhileSignedIn>
    </QueryClientProvider>
  );
}

function WhileSignedIn({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(api.people.me.queryOptions());
  const { href } = useLocation();
  // The session ended while the page was open.
  if (me === null) return <Navigate to="/sign-in" search={{ next: href }} replace />;
  return <MemberFrame>{children}</MemberFrame>;
}
