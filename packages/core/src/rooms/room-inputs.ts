import * as z from "zod/mini";
import { sessionId } from "../ids.ts";
import { seenVersion } from "../people/seen-version.ts";
import { party } from "../sessions/session.ts";
import { longText, shortText } from "../text.ts";

/** Of one session; more is a list of its own somewhere else. */
export const MOST_POINTS = 30;
export const MOST_LINKS = 12;
/** Of the shared notes, in UTF-16 units. */
export const LONGEST_NOTES = 20_000;
/** Of one edit that travels, in bytes before base64: the longest notes pasted at once, four bytes a character. */
export const LARGEST_EDIT = 98_304;

const inRoom = { sessionId };
const POINT = "Choose a point of the agenda, or load the page again.";
const pointId = z.uuid(POINT);

export const roomChoice = z.object(inRoom);
export const addPointInput = z.object({ ...inRoom, words: shortText(200, "The point") });
export const changePointInput = z.object({
  ...inRoom,
  pointId,
  version: seenVersion,
  words: shortText(200, "The point"),
});
export const tickPointInput = z.object({ ...inRoom, pointId, isDone: z.boolean("Say yes or no.") });
export const pointChoice = z.object({ ...inRoom, pointId });
export const movePointInput = z.object({
  ...inRoom,
  pointId,
  /** The point that it then follows; null: first of all. */
  after: z.nullable(z.uuid(POINT)),
});

export const tickActionInput = z.object({
  ...inRoom,
  actionId: z.uuid("Choose something from last time, or load the page again."),
  isDone: z.boolean("Say yes or no."),
});

export const driveInput = z.object({
  ...inRoom,
  driver: z.nullable(z.enum(party.options, "Choose who drives.")),
});

const ADDRESS = "must be a full web address that begins with https://.";

/** An https address without a name or password in it, as the browser would spell it. */
export function secureLink(label: string) {
  const error = `${label} ${ADDRESS}`;
  return z.pipe(
    shortText(2_000, label).check(z.refine((text) => isSecureLink(text), { error, abort: true })),
    z.transform((text) => new URL(text).href),
  );
}

function isSecureLink(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.protocol === "https:" &&
    url.hostname !== "" &&
    url.username + url.password === "" &&
    url.href.length <= 2_000
  );
}

export const addLinkInput = z.object({
  ...inRoom,
  url: secureLink("The link"),
  title: z._default(
    longText(120, "The name").check(
      z.refine((text) => !text.includes("\n"), { error: "The name must be one line." }),
    ),
    "",
  ),
});
export const linkChoice = z.object({ ...inRoom, linkId: z.uuid("Choose a link, or load the page again.") });
export const joinLinkInput = z.object({ ...inRoom, url: z.nullable(secureLink("The join link")) });

const GARBLED =
  "This edit did not arrive whole. Load the page again; your last words may have to be typed again.";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export const noteEditInput = z.object({
  ...inRoom,
  /** A Yjs update in base64. */
  update: z.string(GARBLED).check(
    z.minLength(4, { error: GARBLED, abort: true }),
    z.maxLength(Math.ceil(LARGEST_EDIT / 3) * 4, {
      error: "This is more than the notes take at once. Paste it in smaller pieces.",
      abort: true,
    }),
    z.refine((text) => BASE64.test(text), { error: GARBLED, abort: true }),
  ),
});

export type AddPointInput = z.infer<typeof addPointInput>;
export type ChangePointInput = z.infer<typeof changePointInput>;
export type TickPointInput = z.infer<typeof tickPointInput>;
export type PointChoice = z.infer<typeof pointChoice>;
export type MovePointInput = z.infer<typeof movePointInput>;
export type TickActionInput = z.infer<typeof tickActionInput>;
export type DriveInput = z.infer<typeof driveInput>;
export type AddLinkInput = z.infer<typeof addLinkInput>;
export type LinkChoice = z.infer<typeof linkChoice>;
export type JoinLinkInput = z.infer<typeof joinLinkInput>;
export type NoteEditInput = z.infer<typeof noteEditInput>;
