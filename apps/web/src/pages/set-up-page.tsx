import { PageHeading } from "@belay/ui/page-heading.tsx";
import { getRouteApi } from "@tanstack/react-router";
import { SetUpForm } from "../company/set-up-form.tsx";

const route = getRouteApi("/public/set-up");

export function SetUpPage() {
  const { needsCode } = route.useLoaderData();
  return (
    <>
      <PageHeading
        title="Set up Belay for your company"
        sub="Two minutes. Then you say who you are, create a team and invite your first colleague."
      />
      <SetUpForm needsCode={needsCode} />
    </>
  );
}
