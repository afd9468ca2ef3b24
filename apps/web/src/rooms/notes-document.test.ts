import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./base64.ts";
import { openNotesDocument } from "./notes-document.ts";

/** What the server does with edits: merges them, in whatever order they come. */
function openServer(first: string) {
  const notes = new Y.Doc();
  notes.getText("notes").insert(0, first);
  return {
    state: () => toBase64(Y.encodeStateAsUpdate(notes)),
    text: () => notes.getText("notes").toString(),
    take: (edit: string) => Y.applyUpdate(notes, fromBase64(edit)),
  };
}

type Notes = ReturnType<typeof openNotesDocument>;

function send(server: ReturnType<typeof openServer>, notes: Notes): void {
  const edit = notes.take();
  if (edit === null) return;
  server.take(edit);
  notes.arrived();
}

/** Types at the cursor, as somebody in a text area does. */
function type(notes: Notes, at: number, words: string): void {
  const before = notes.read();
  const place = Math.min(at, before.length);
  notes.type(before.slice(0, place) + words + before.slice(place), place + words.length);
}

const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "é"), minLength: 1, maxLength: 6 });
const deeds = fc.array(fc.record({ who: fc.nat(1), at: fc.nat(20), words, sends: fc.boolean() }), {
  maxLength: 25,
});

test("two who type at once end with one text that holds every word of both", () => {
  fc.assert(
    fc.property(words, deeds, (first, all) => {
      const server = openServer(first);
      const windows = [openNotesDocument(server.state()), openNotesDocument(server.state())];
      for (const { who, at, words: typed, sends } of all) {
        const notes = windows[who];
        if (!notes) continue;
        type(notes, at, typed);
        if (sends) send(server, notes);
        else notes.hear(server.state());
      }
      for (const notes of windows) send(server, notes);
      for (const notes of windows) notes.hear(server.state());
      expect(windows.map((notes) => notes.read())).toEqual([server.text(), server.text()]);
      const typed = all.map((one) => one.words).join("");
      expect([...server.text()].sort()).toEqual([...`${first}${typed}`].sort());
    }),
  );
});

test("an edit whose answer was lost is sent again, and is there once", () => {
  const server = openServer("");
  const notes = openNotesDocument(server.state());
  type(notes, 0, "once");
  server.take(notes.take() ?? "");
  notes.failed();
  expect(notes.isSaved()).toBe(false);
  type(notes, 4, " more");
  send(server, notes);
  expect(server.text()).toBe("once more");
  expect(notes.isSaved()).toBe(true);
});

test("what somebody else changed is told by place, so that a cursor can keep its own", () => {
  const server = openServer("abcdef");
  const one = openNotesDocument(server.state());
  const other = openNotesDocument(server.state());
  type(other, 1, "XY");
  other.type(other.read().slice(0, -2), other.read().length - 2);
  send(server, other);
  const told: unknown[] = [];
  one.onChange((theirs) => told.push(...theirs));
  one.hear(server.state());
  expect(one.read()).toBe("aXYbcd");
  expect(told).toEqual([
    { at: 1, removed: 0, inserted: "XY" },
    { at: 6, removed: 2, inserted: "" },
  ]);
});
