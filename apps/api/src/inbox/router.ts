import { changesInput } from "@belay/core/inbox/changes-input.ts";
import { noticeChoice } from "@belay/core/inbox/notice.ts";
import { member, router } from "../platform/trpc.ts";
import { dismissNotice } from "./dismiss-notice.ts";
import { followChanges } from "./follow-changes.ts";
import { readInbox, readTurnCounts } from "./read-inbox.ts";

export const inboxRouter = router({
  home: member.query(({ ctx }) => readInbox(ctx)),
  counts: member.query(({ ctx }) => readTurnCounts(ctx)),
  changes: member
    .input(changesInput)
    .subscription(({ ctx, input, signal }) => followChanges(ctx, input, signal)),
  dismiss: member.input(noticeChoice).mutation(({ ctx, input }) => dismissNotice(ctx, input)),
});
