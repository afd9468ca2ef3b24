import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { DeadLink } from "../company/dead-link.tsx";
import { JoinForm } from "../company/join-form.tsx";

const route = getRouteApi("/public/verify/$token");

/** Behind the link that somebody asked for to their own address. */
export function VerifyPage() {
  const { token } = route.useParams();
  const { company, invitation } = route.useLoaderData();
  if (invitation === null) {
    return (
      <DeadLink action={{ href: "/join", label: "Ask for another link" }}>
        It was used, replaced by a newer one, or is older than a day. If you joined with it before, sign in.
      </DeadLink>
    );
  }
  return (
    <>
      <PageHeading
        title={`The address is yours: join ${company}`}
        sub="Under two minutes. Next you say what you want to learn or can teach, and when you are free."
      />
      <JoinForm token={token} email={invitation.email} />
    </>
  );
}
