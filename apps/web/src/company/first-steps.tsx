import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../api.ts";

/** What a new company still has to do, in order; gone once it is done. */
export function FirstSteps({ here }: { here: "people" | "teams" }) {
  const { data: counts } = useQuery(api.company.counts.queryOptions());
  if (counts === undefined) return null;
  const hasTeam = counts.teams > 0;
  const hasColleague = counts.active > 1;
  const isAnybodyPlaced = counts.active > counts.unplaced;
  if (hasTeam && hasColleague && isAnybodyPlaced) return null;
  return (
    <Card title="First steps">
      <Stack gap={3}>
        <Step isDone={hasTeam} words="Create a team">
          {here === "teams" ? null : (
            <Link to="/company/teams" search={{ create: true }}>
              Name it
            </Link>
          )}
        </Step>
        <Step isDone={hasColleague} words="Invite your first colleague">
          <Link to="/company/people" search={{ invite: true }}>
            Make a link
          </Link>
        </Step>
        <Step isDone={isAnybodyPlaced} words="Place people: level, team, lead">
          {here === "people" ? (
            <span>Open somebody below</span>
          ) : (
            <Link to="/company/people">Open a person</Link>
          )}
        </Step>
        <Text tone="muted" size="small">
          Placements are what a lead sees by, and whose lead somebody is.
        </Text>
      </Stack>
    </Card>
  );
}

function Step({ isDone, words, children }: { isDone: boolean; words: string; children: ReactNode }) {
  return (
    <Row gap={3}>
      <Badge tone={isDone ? "good" : "waiting"}>{isDone ? "Done" : "To do"}</Badge>
      <span>{words}</span>
      {isDone ? null : children}
    </Row>
  );
}
