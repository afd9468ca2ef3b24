import { ErrorState } from "@belay/ui/error-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useRouter } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { NotFoundPage } from "./not-found-page.tsx";

/** A page that broke, with the id to name when asking for help. The frame around it stays. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { code, message } = readFailure(error);
  if (code === "NOT_FOUND") return <NotFoundPage />;
  const tryAgain = async () => {
    await router.invalidate();
    reset();
  };
  return (
    <>
      <PageTitle>Something went wrong</PageTitle>
      <PageHeading title="This page could not be shown" />
      <ErrorState what={message} requestId={requestIdOf(error)} onRetry={tryAgain} />
    </>
  );
}
