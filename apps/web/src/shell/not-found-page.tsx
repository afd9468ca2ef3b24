import { Link } from "@tanstack/react-router";
import { PageTitle } from "../lib/page-title.tsx";

/** An address that leads nowhere, or to something that is not the viewer's: the two look alike. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle>Not found</PageTitle>
      <h1>There is nothing at this address</h1>
      <p>It may have moved, or it is not yours to see.</p>
      <Link to="/ladder">Go Home</Link>
    </>
  );
}
