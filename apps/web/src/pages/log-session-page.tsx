import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { skipToken, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import type { Mentorship } from "../mentorships/mentorship-calls.ts";
import { otherOf } from "../mentorships/other-of.ts";
import type { LogPartner } from "../sessions/log-session-form.tsx";
import { LogSessionForm } from "../sessions/log-session-form.tsx";

const route = getRouteApi("/member/sessions/log");

/** What took place without a booking, with whom, and what came of it. */
export function LogSessionPage() {
  const { with: withId } = route.useSearch();
  const viewer = useViewer();
  const mentorships = useQuery(api.mentorships.mine.queryOptions());
  const colleague = useQuery(api.people.one.queryOptions(withId ? { id: withId } : skipToken));
  const isWaiting = withId !== undefined && colleague.isPending;
  return (
    <>
      <PageHeading
        title="Log a past session"
        sub="One of the past 30 days that was not booked here. The other side is asked whether it took place."
      />
      <FourFaces
        query={isWaiting ? { ...mentorships, data: undefined } : mentorships}
        subject="whom you meet with"
        requestId={requestIdOf}
      >
        {(mine) => (
          <LogSessionForm partners={listPartners(mine, viewer.id, colleague.data ?? null)} withId={withId} />
        )}
      </FourFaces>
    </>
  );
}

/** Everybody one was ever paired with, once, the open ones first; and the colleague whose page one came from. */
function listPartners(
  mine: readonly Mentorship[],
  viewerId: string,
  colleague: { id: string; name: string } | null,
): LogPartner[] {
  const isOpen = ({ status }: Mentorship) => status === "active";
  const pairs = [...mine.filter(isOpen), ...mine.filter((one) => !isOpen(one))];
  const paired = pairs.map((pair) => otherOf(pair, viewerId));
  const named = colleague && colleague.id !== viewerId ? [{ ...colleague, role: null }] : [];
  const everybody = [...paired, ...named].map(({ id, name, role }) => ({ id, name, role }));
  return [...new Map(everybody.toReversed().map((one) => [one.id, one])).values()].toReversed();
}
