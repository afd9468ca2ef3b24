import { correctPlacementInput, placePersonInput } from "@belay/core/people/placement-inputs.ts";
import {
  personSearch,
  placedPersonChoice,
  removePlacementInput,
  removeTeamLeadInput,
  teamChoice,
} from "@belay/core/teams/team-choices.ts";
import { addTeamInput, changeTeamInput, nameTeamLeadInput } from "@belay/core/teams/team-inputs.ts";
import { companyAdmin, router } from "../platform/trpc.ts";
import { correctPlacement, removePlacement } from "./correct-placement.ts";
import { listPlacements } from "./list-placements.ts";
import { listTeams } from "./list-teams.ts";
import { nameTeamLead, removeTeamLead } from "./name-team-lead.ts";
import { placePerson } from "./place-person.ts";
import { readTeam } from "./read-team.ts";
import { addTeam, changeTeam } from "./save-team.ts";
import { placementsScope } from "./scope.ts";
import { searchPeople } from "./search-people.ts";

export const teamsRouter = router({
  all: companyAdmin.query(({ ctx }) => listTeams(ctx.db, placementsScope(ctx.actor), ctx.now)),
  one: companyAdmin
    .input(teamChoice)
    .query(({ ctx, input }) => readTeam(ctx.db, placementsScope(ctx.actor), { ...input, now: ctx.now })),
  placements: companyAdmin
    .input(placedPersonChoice)
    .query(({ ctx, input }) =>
      listPlacements(ctx.db, placementsScope(ctx.actor), { ...input, now: ctx.now }),
    ),
  searchPeople: companyAdmin
    .input(personSearch)
    .query(({ ctx, input }) => searchPeople(ctx.db, placementsScope(ctx.actor), { ...input, now: ctx.now })),
  add: companyAdmin.input(addTeamInput).mutation(({ ctx, input }) => addTeam(ctx, input)),
  change: companyAdmin.input(changeTeamInput).mutation(({ ctx, input }) => changeTeam(ctx, input)),
  nameLead: companyAdmin.input(nameTeamLeadInput).mutation(({ ctx, input }) => nameTeamLead(ctx, input)),
  removeLead: companyAdmin
    .input(removeTeamLeadInput)
    .mutation(({ ctx, input }) => removeTeamLead(ctx, input)),
  place: companyAdmin.input(placePersonInput).mutation(({ ctx, input }) => placePerson(ctx, input)),
  correctPlacement: companyAdmin
    .input(correctPlacementInput)
    .mutation(({ ctx, input }) => correctPlacement(ctx, input)),
  removePlacement: companyAdmin
    .input(removePlacementInput)
    .mutation(({ ctx, input }) => removePlacement(ctx, input)),
});
