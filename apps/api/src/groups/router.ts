import {
  cancelGroupInput,
  closeOutGroupInput,
  createGroupInput,
  groupChoice,
  groupStep,
  groupTimesInput,
  moveGroupInput,
} from "@belay/core/groups/group-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { cancelGroup, moveGroup } from "./change-group.ts";
import { acceptGroupSeat, joinGroup, leaveGroup } from "./change-seat.ts";
import { closeOutGroup } from "./close-out-group.ts";
import { createGroup } from "./create-group.ts";
import { listOwnTimes } from "./list-own-times.ts";
import { listGroups, listTeamChoices } from "./queries.ts";
import { readGroup } from "./read-group.ts";
import { openGroupsScope } from "./scope.ts";

export const groupsRouter = router({
  open: member.query(({ ctx }) => listGroups(ctx.db, openGroupsScope(ctx.actor), ctx.now)),
  one: member.input(groupChoice).query(({ ctx, input }) => readGroup(ctx, input)),
  teams: member.query(({ ctx }) => listTeamChoices(ctx.db, openGroupsScope(ctx.actor))),
  ownTimes: member.input(groupTimesInput).query(({ ctx, input }) => listOwnTimes(ctx, input)),
  create: member.input(createGroupInput).mutation(({ ctx, input }) => createGroup(ctx, input)),
  join: member.input(groupStep).mutation(({ ctx, input }) => joinGroup(ctx, input)),
  leave: member.input(groupStep).mutation(({ ctx, input }) => leaveGroup(ctx, input)),
  accept: member.input(groupStep).mutation(({ ctx, input }) => acceptGroupSeat(ctx, input)),
  cancel: member.input(cancelGroupInput).mutation(({ ctx, input }) => cancelGroup(ctx, input)),
  move: member.input(moveGroupInput).mutation(({ ctx, input }) => moveGroup(ctx, input)),
  closeOut: member.input(closeOutGroupInput).mutation(({ ctx, input }) => closeOutGroup(ctx, input)),
});
