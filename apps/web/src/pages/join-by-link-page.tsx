import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { DeadLink } from "../company/dead-link.tsx";
import { JoinForm } from "../company/join-form.tsx";

const route = getRouteApi("/public/join/$token");

export function JoinByLinkPage() {
  const { token } = route.useParams();
  const { company, invitation } = route.useLoaderData();
  if (invitation === null) {
    return (
      <DeadLink action={{ href: "/sign-in", label: "Sign in" }}>
        It was used, replaced by a newer one, or is older than seven days. Ask your company admin for a new
        link, or sign in if you joined with it before.
      </DeadLink>
    );
  }
  return (
    <>
      <PageHeading
        title={`Join ${company}`}
        sub="Under two minutes. Next you say what you want to learn or can teach, and when you are free."
      />
      <JoinForm token={token} email={invitation.email} />
    </>
  );
}
