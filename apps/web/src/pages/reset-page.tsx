import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { DeadLink } from "../company/dead-link.tsx";
import { ResetForm } from "../company/reset-form.tsx";

const route = getRouteApi("/public/reset/$token");

/** Behind the link that was mailed to somebody who forgot their password. */
export function ResetPage() {
  const { token } = route.useParams();
  const reset = route.useLoaderData();
  if (reset === null) {
    return (
      <DeadLink action={{ href: "/forgot", label: "Ask for another link" }}>
        It was used, replaced by a newer one, or is older than an hour. Your password is as it was.
      </DeadLink>
    );
  }
  return (
    <>
      <PageHeading
        title="Choose another password"
        sub="Everybody who is signed in with the old one is signed out."
      />
      <ResetForm token={token} email={reset.email} />
    </>
  );
}
