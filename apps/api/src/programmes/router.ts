import {
  addFromCsvInput,
  addMemberInput,
  joinLinkInput,
  joinProgrammeInput,
  memberChoice,
  memberListInput,
  previewCsvInput,
} from "@belay/core/programmes/member-inputs.ts";
import {
  changeProgrammeInput,
  createProgrammeInput,
  endProgrammeInput,
  programmeAdminInput,
  programmeChoice,
} from "@belay/core/programmes/programme-inputs.ts";
import { companyAdmin, member, router } from "../platform/trpc.ts";
import { addFromCsv, previewCsv } from "./add-from-csv.ts";
import { addMember } from "./add-member.ts";
import { changeProgramme } from "./change-programme.ts";
import { createProgramme } from "./create-programme.ts";
import { endProgramme } from "./end-programme.ts";
import { renewJoinLink, switchOffJoinLink } from "./join-link.ts";
import { joinProgramme, readJoinLink } from "./join-programme.ts";
import { leaveProgramme, removeMember } from "./leave-programme.ts";
import { listMembersPage } from "./list-members.ts";
import { listRunProgrammes, listTheirProgrammes } from "./list-programmes.ts";
import { dismissProgrammeAdmin, nameProgrammeAdmin } from "./name-admin.ts";
import { countWhatEnds } from "./queries.ts";
import { readProgramme } from "./read-programme.ts";
import { programmeScope } from "./scope.ts";

export const programmesRouter = router({
  /** What one runs. */
  all: member.query(({ ctx }) => listRunProgrammes(ctx)),
  /** What one is in, or may join by oneself. */
  mine: member.query(({ ctx }) => listTheirProgrammes(ctx)),
  one: member.input(programmeChoice).query(({ ctx, input }) => readProgramme(ctx, input)),
  people: member.input(memberListInput).query(({ ctx, input }) => listMembersPage(ctx, input)),
  create: companyAdmin.input(createProgrammeInput).mutation(({ ctx, input }) => createProgramme(ctx, input)),
  change: member.input(changeProgrammeInput).mutation(({ ctx, input }) => changeProgramme(ctx, input)),
  whatEnds: member
    .input(programmeChoice)
    .query(async ({ ctx, input }) =>
      countWhatEnds(ctx.db, await programmeScope(ctx.db, ctx.actor, input.programmeId)),
    ),
  end: member.input(endProgrammeInput).mutation(({ ctx, input }) => endProgramme(ctx, input)),
  nameAdmin: companyAdmin
    .input(programmeAdminInput)
    .mutation(({ ctx, input }) => nameProgrammeAdmin(ctx, input)),
  dismissAdmin: companyAdmin
    .input(programmeAdminInput)
    .mutation(({ ctx, input }) => dismissProgrammeAdmin(ctx, input)),

  addMember: member.input(addMemberInput).mutation(({ ctx, input }) => addMember(ctx, input)),
  removeMember: member.input(memberChoice).mutation(({ ctx, input }) => removeMember(ctx, input)),
  previewCsv: member.input(previewCsvInput).mutation(({ ctx, input }) => previewCsv(ctx, input)),
  addFromCsv: member.input(addFromCsvInput).mutation(({ ctx, input }) => addFromCsv(ctx, input)),
  renewJoinLink: member.input(programmeChoice).mutation(({ ctx, input }) => renewJoinLink(ctx, input)),
  switchOffJoinLink: member
    .input(programmeChoice)
    .mutation(({ ctx, input }) => switchOffJoinLink(ctx, input)),

  /** What a link leads to; null for one that leads nowhere. */
  joinLink: member.input(joinLinkInput).query(({ ctx, input }) => readJoinLink(ctx, input)),
  join: member.input(joinProgrammeInput).mutation(({ ctx, input }) => joinProgramme(ctx, input)),
  leave: member.input(programmeChoice).mutation(({ ctx, input }) => leaveProgramme(ctx, input)),
});
