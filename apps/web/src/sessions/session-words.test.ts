import { expect, test } from "vitest";
import { sessionStateWords } from "./session-words.ts";

const session = {
  status: "confirmed",
  startsAt: "2026-11-25T09:00:00Z",
  endsAt: "2026-11-25T10:00:00Z",
  requestedBy: "mentee",
  absent: null,
  lateCancel: null,
} as const;
const at = (time: string) => Date.parse(`2026-11-25T${time}:00Z`);
const base = { session, role: "mentee", otherName: "Ana", now: at("08:00") } as const;
const say = (more: object) => sessionStateWords({ ...base, ...more }).words;
const state = (more: object) => ({ session: { ...session, ...more } });

test("a request waits for one side and is the turn of the other", () => {
  const requested = state({ status: "requested" });
  expect(say(requested)).toBe("Waiting for Ana");
  expect(sessionStateWords({ ...base, ...requested, role: "mentor" })).toEqual({
    words: "Waiting for your answer",
    tone: "turn",
  });
});

test("a confirmed session begins, goes on, and asks to be closed out", () => {
  expect(say({})).toBe("Confirmed");
  expect(say({ now: at("09:00") })).toBe("Going on now");
  expect(say({ now: at("10:00"), hasClosedOut: false })).toBe("Over: close it out");
});

test("who ended it is said from the viewer's side", () => {
  expect(say(state({ status: "cancelled" }))).toBe("You took it back");
  const calledOff = state({ status: "cancelled", lateCancel: true });
  expect(say({ ...calledOff, by: "mentor" })).toBe("Ana called it off late");
  expect(say({ ...calledOff, by: "mentee" })).toBe("You called it off late");
  expect(say(state({ status: "no_show", absent: "mentee" }))).toBe("Did not take place: you were away");
  expect(say(state({ status: "no_show", absent: "mentor" }))).toBe("Ana was not there");
});
