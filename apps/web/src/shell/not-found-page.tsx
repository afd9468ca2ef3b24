import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Link } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";

/** An address that leads nowhere, or to something that is not the viewer's: the two look alike. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle>Not found</PageTitle>
      <PageHeading title="There is nothing at this address" />
      <EmptyState
        action={
          <Link to="/" className={buttonClassName("primary")}>
            Go Home
          </Link>
        }
      >
        It may have moved, or it is not yours to see.
      </EmptyState>
    </>
  );
}
