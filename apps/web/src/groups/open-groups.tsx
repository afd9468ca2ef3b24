import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { GroupRow } from "./group-row.tsx";

interface OpenGroupsProps {
  /** All that are to come, or those of others in which one is not yet. */
  shows: "all" | "new";
}

/** Groups to come that are open to the viewer, soonest first. */
export function OpenGroups({ shows }: OpenGroupsProps) {
  const viewer = useViewer();
  const now = useNow();
  const query = useQuery(api.groups.open.queryOptions());
  return (
    <Section
      title="Groups"
      end={
        <Link to="/groups/new" className={buttonClassName("quiet")}>
          Open a group
        </Link>
      }
    >
      <FourFaces query={query} subject="the groups" requestId={requestIdOf}>
        {(found) => {
          const shown = found
            .filter(({ startsAt }) => Date.parse(startsAt) > now)
            .filter(({ mentorId, seatStatus }) => {
              const isIn = mentorId === viewer.id || (seatStatus !== null && seatStatus !== "left");
              return shows === "all" || !isIn;
            });
          return shown.length === 0 ? (
            <EmptyState>
              No group is open to you just now. A mentor can open one for 2 to 8 people at a time of theirs.
            </EmptyState>
          ) : (
            <ListCard label="Groups to come">
              {shown.map((group) => (
                <GroupRow key={group.id} group={group} hasDay />
              ))}
            </ListCard>
          );
        }}
      </FourFaces>
    </Section>
  );
}
