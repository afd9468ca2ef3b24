import { Button } from "@belay/ui/button.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { SilentInCompany } from "../checks/silent-in-company.tsx";
import { CompanyNav } from "../company/company-nav.tsx";
import { FirstSteps } from "../company/first-steps.tsx";
import { InviteDialog } from "../company/invite-dialog.tsx";
import { OpenInvitations } from "../company/open-invitations.tsx";
import { PeopleList } from "../company/people-list.tsx";
import { PersonDrawer } from "../company/person-drawer.tsx";
import { toPlacementChoices } from "../teams/placement-choices.ts";

const route = getRouteApi("/member/admin/company/people");

export function CompanyPeoplePage() {
  const { person, place, invite } = route.useSearch();
  const navigate = route.useNavigate();
  const [replaced, setReplaced] = useState<string>();
  const { data: counts } = useQuery(api.company.counts.queryOptions());
  const choices = usePlacementChoices();
  const openInvite = (email?: string) => {
    setReplaced(email);
    return navigate({ search: { invite: true }, resetScroll: false });
  };
  const close = () => navigate({ search: {}, resetScroll: false });
  const inviteButton = (words: string) => (
    <Button variant="primary" onClick={() => openInvite()}>
      {words}
    </Button>
  );
  const isAlone = counts?.active === 1;
  return (
    <Stack gap={6}>
      <PageHeading
        title={sayCounts(counts)}
        sub="Who is here, where they stand and since when."
        actions={isAlone ? undefined : inviteButton("Invite somebody")}
      />
      <CompanyNav />
      <FirstSteps here="people" />
      <OpenInvitations onReplace={openInvite} />
      <SilentInCompany />
      <PeopleList
        isAlone={isAlone}
        whenAlone={
          <EmptyState action={inviteButton("Invite your first colleague")}>
            You are the only one here yet.
          </EmptyState>
        }
      />
      {invite ? <InviteDialog email={replaced} onClose={close} /> : null}
      {person === undefined ? null : (
        <PersonDrawer
          key={`${person} ${place === true}`}
          personId={person}
          choices={choices}
          isPlacing={place === true}
          onClose={close}
        />
      )}
    </Stack>
  );
}

function usePlacementChoices() {
  const { data: ladder } = useQuery(api.ladder.current.queryOptions());
  const { data: all } = useQuery(api.teams.all.queryOptions());
  return ladder && all ? toPlacementChoices(ladder.ladder, all.teams) : undefined;
}

function sayCounts(counts: { active: number; unplaced: number } | undefined): string {
  if (counts === undefined) return "People";
  const people = counts.active === 1 ? "1 person" : `${counts.active.toLocaleString("en")} people`;
  return counts.unplaced === 0 ? `${people}, all placed` : `${people}, ${counts.unplaced} not placed yet`;
}
