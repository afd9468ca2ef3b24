import {
  acceptFlashInput,
  askFlashInput,
  declineFlashInput,
  endAskInput,
  helpRoomInput,
  offerToPairInput,
  saysStuckInput,
} from "@belay/core/help/help-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { declineFlash, endAsk } from "./answer-ask.ts";
import { askFlash, countRoom, sayStuck } from "./ask-for-help.ts";
import { acceptFlash, offerToPair } from "./take-ask.ts";

export const helpRouter = router({
  room: member.input(helpRoomInput).query(({ ctx, input }) => countRoom(ctx, input)),
  askFlash: member.input(askFlashInput).mutation(({ ctx, input }) => askFlash(ctx, input)),
  sayStuck: member.input(saysStuckInput).mutation(({ ctx, input }) => sayStuck(ctx, input)),
  accept: member.input(acceptFlashInput).mutation(({ ctx, input }) => acceptFlash(ctx, input)),
  decline: member.input(declineFlashInput).mutation(({ ctx, input }) => declineFlash(ctx, input)),
  offer: member.input(offerToPairInput).mutation(({ ctx, input }) => offerToPair(ctx, input)),
  end: member.input(endAskInput).mutation(({ ctx, input }) => endAsk(ctx, input)),
});
