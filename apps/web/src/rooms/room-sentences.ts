import type { Sentences } from "../lib/refusal-sentences.ts";
import type { RoomCode } from "./room-calls.ts";

export const roomSentences = {
  NOT_FOUND: "This session is not here any more. Copy what you typed before you leave.",
  FORBIDDEN: "What two people do in a session is theirs to change.",
  FULL: "There is no room for one more. Take one away first.",
  POINT_GONE: "This point was taken away meanwhile. Add it again if it is still needed.",
  ACTION_GONE: "This was taken out of the list meanwhile. Look at how it stands now.",
  ALREADY_THERE: "This link is there already.",
  VERSION_CONFLICT: "Somebody changed this point meanwhile. Look at it, and change it again if need be.",
  GARBLED: "This edit did not arrive whole. Copy your last words and load the page again.",
  TOO_LONG: "The notes are full: 20,000 characters. Make them shorter, then yours are saved too.",
} satisfies Sentences<RoomCode>;
