import { getRouteApi } from "@tanstack/react-router";
import { DeadLink } from "../company/dead-link.tsx";
import { StopMailCard } from "../company/stop-mail-card.tsx";

const route = getRouteApi("/public/unsubscribe/$token");

/** Behind the last line of a mail. */
export function UnsubscribePage() {
  const { token } = route.useParams();
  const link = route.useLoaderData();
  if (link === null) {
    return (
      <DeadLink action={{ href: "/settings/notifications", label: "Choose what reaches you" }}>
        Belay does not know it: part of it is missing, or it is from a Belay that was set up anew. Nothing was
        switched off. Copy all of it from the mail, or sign in and choose there.
      </DeadLink>
    );
  }
  return <StopMailCard token={token} link={link} />;
}
