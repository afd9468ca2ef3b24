import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { api, queryClient } from "../api.ts";
import { MemberFrame } from "./member-frame.tsx";

/** Everything inside: the typed client, and the frame around the page. */
export function MemberLayout() {
  return (
    <QueryClientProvider client={queryClient}>
      <WhileSignedIn />
    </QueryClientProvider>
  );
}

function WhileSignedIn() {
  const { data: me } = useQuery(api.people.me.queryOptions());
  const { href } = useLocation();
  // The session ended while the page was open.
  if (me === null) return <Navigate to="/sign-in" search={{ next: href }} replace />;
  return <MemberFrame />;
}
