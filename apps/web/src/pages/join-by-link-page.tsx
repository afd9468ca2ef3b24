import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { JoinForm } from "../company/join-form.tsx";

const route = getRouteApi("/public/join/$token");

export function JoinByLinkPage() {
  const { token } = route.useParams();
  const { company, invitation } = route.useLoaderData();
  if (invitation === null) return <DeadLink />;
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

function DeadLink() {
  return (
    <>
      <PageHeading title="This link does not work any more" />
      <EmptyState
        action={
          <a href="/sign-in" className={buttonClassName("quiet")}>
            Sign in
          </a>
        }
      >
        It was used, replaced by a newer one, or is older than seven days. Ask your company admin for a new
        link, or sign in if you joined with it before.
      </EmptyState>
    </>
  );
}
