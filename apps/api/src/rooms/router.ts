import {
  addLinkInput,
  addPointInput,
  changePointInput,
  driveInput,
  joinLinkInput,
  linkChoice,
  movePointInput,
  noteEditInput,
  pointChoice,
  roomChoice,
  tickActionInput,
  tickPointInput,
} from "@belay/core/rooms/room-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { beHere, drive } from "./be-here.ts";
import { editNotes } from "./edit-notes.ts";
import { addPoint, changePoint, fillAgenda, movePoint, removePoint, tickPoint } from "./keep-agenda.ts";
import { addLink, removeLink, setJoinLink } from "./keep-links.ts";
import { readNotes, readRoom } from "./read-room.ts";
import { tickAction } from "./tick-action.ts";

export const roomsRouter = router({
  one: member.input(roomChoice).query(({ ctx, input }) => readRoom(ctx, input)),
  notes: member.input(roomChoice).query(({ ctx, input }) => readNotes(ctx, input)),
  editNotes: member.input(noteEditInput).mutation(({ ctx, input }) => editNotes(ctx, input)),
  beHere: member.input(roomChoice).mutation(({ ctx, input }) => beHere(ctx, input)),
  drive: member.input(driveInput).mutation(({ ctx, input }) => drive(ctx, input)),
  fillAgenda: member.input(roomChoice).mutation(({ ctx, input }) => fillAgenda(ctx, input)),
  addPoint: member.input(addPointInput).mutation(({ ctx, input }) => addPoint(ctx, input)),
  changePoint: member.input(changePointInput).mutation(({ ctx, input }) => changePoint(ctx, input)),
  tickPoint: member.input(tickPointInput).mutation(({ ctx, input }) => tickPoint(ctx, input)),
  movePoint: member.input(movePointInput).mutation(({ ctx, input }) => movePoint(ctx, input)),
  removePoint: member.input(pointChoice).mutation(({ ctx, input }) => removePoint(ctx, input)),
  tickAction: member.input(tickActionInput).mutation(({ ctx, input }) => tickAction(ctx, input)),
  addLink: member.input(addLinkInput).mutation(({ ctx, input }) => addLink(ctx, input)),
  removeLink: member.input(linkChoice).mutation(({ ctx, input }) => removeLink(ctx, input)),
  setJoinLink: member.input(joinLinkInput).mutation(({ ctx, input }) => setJoinLink(ctx, input)),
});
