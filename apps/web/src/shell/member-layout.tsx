import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { api, queryClient } from "../api.ts";
import { ConnectionLine } from "./connection-line.tsx";

/** Everything inside: the typed client, and the frame around the page. */
export function MemberLayout() {
  return (
    <QueryClientProvider client={queryClient}>
      <SignedIn />
    </QueryClientProvider>
  );
}

function SignedIn() {
  const { data: me } = useQuery(api.people.me.queryOptions());
  const { href } = useLocation();
  // The session ended while the page was open.
  if (me === null) return <Navigate to="/sign-in" search={{ next: href }} />;
  return (
    <main>
      <ConnectionLine />
      <Outlet />
    </main>
  );
}
