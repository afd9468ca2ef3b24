import { expect, test } from "vitest";
import { arrived, begunSaving, canSave, isUnsaved, openNote, saved, settled, typed } from "./note-state.ts";

const stored = { body: "Agenda", version: 3 };
const theirs = { body: "Agenda, and Ana's line", version: 4 };

test("what is typed waits to be saved, once at a time", () => {
  const state = typed(openNote(stored), "Agenda, longer");
  expect(canSave(state)).toBe(true);
  expect(canSave(begunSaving(state))).toBe(false);
  const after = saved(begunSaving(state), { body: state.text, version: 4, savedAt: "2026-11-25T13:02:00Z" });
  expect(isUnsaved(after)).toBe(false);
  expect(isUnsaved(typed(after, "Agenda, longer \n"))).toBe(false);
});

test("what is typed while saving is saved next", () => {
  const state = typed(begunSaving(typed(openNote(stored), "one")), "one two");
  const after = saved(state, { body: "one", version: 4, savedAt: "2026-11-25T13:02:00Z" });
  expect([after.text, canSave(after)]).toEqual(["one two", true]);
});

test("a newer text is taken where nothing was typed", () => {
  expect(arrived(openNote(stored), theirs)).toMatchObject({
    text: theirs.body,
    stored: theirs,
    theirs: null,
  });
});

test("a newer text stands beside what was typed, and nothing is saved until it is settled", () => {
  const state = arrived(typed(openNote(stored), "My line"), theirs);
  expect(state).toMatchObject({ text: "My line", theirs });
  expect(canSave(state)).toBe(false);
  expect(settled(state, "both")).toMatchObject({ text: "Agenda, and Ana's line\n\nMy line", stored: theirs });
  expect(settled(state, "mine").text).toBe("My line");
  expect(isUnsaved(settled(state, "theirs"))).toBe(false);
});

test("an older answer changes nothing", () => {
  const state = typed(openNote(stored), "My line");
  expect(arrived(state, { body: "Old", version: 2 })).toEqual(state);
});
