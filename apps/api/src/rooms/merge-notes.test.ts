import { LARGEST_EDIT, LONGEST_NOTES } from "@belay/core/rooms/room-inputs.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { mergeNotes, stateOfText } from "./merge-notes.ts";

/** Somebody's browser: types into its own document, and keeps what the server has not got yet. */
function openBrowser(state: Uint8Array) {
  const notes = new Y.Doc();
  Y.applyUpdate(notes, state);
  const waiting: Uint8Array[] = [];
  notes.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") waiting.push(update);
  });
  const text = notes.getText("notes");
  return {
    text,
    type: (at: number, words: string) => text.insert(Math.min(at, text.length), words),
    erase: (at: number, count: number) => {
      const from = Math.min(at, text.length);
      text.delete(from, Math.min(count, text.length - from));
    },
    send: () => (waiting.length > 0 ? Y.mergeUpdates(waiting.splice(0)) : null),
    hear: (said: Uint8Array) => Y.applyUpdate(notes, said, "server"),
  };
}

const words = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\n", "é", "🧗"),
  minLength: 1,
  maxLength: 12,
});
const deed = fc.record({
  who: fc.nat(1),
  at: fc.nat(60),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.record({ types: words }) },
    { weight: 1, arbitrary: fc.record({ erases: fc.nat(6) }) },
    { weight: 2, arbitrary: fc.constant("sends" as const) },
    { weight: 2, arbitrary: fc.constant("hears" as const) },
  ),
});

function mustMerge(state: Uint8Array, edit: Uint8Array) {
  const merged = mergeNotes(state, edit);
  if (!merged.ok) throw new Error(merged.code);
  return merged.value;
}

test("however two type, send and hear, both end with the same text, and it is what the server keeps", () => {
  fc.assert(
    fc.property(words, fc.array(deed, { maxLength: 40 }), (first, deeds) => {
      let state = stateOfText(first);
      const browsers = [openBrowser(state), openBrowser(state)];
      const send = (browser: ReturnType<typeof openBrowser>) => {
        const edit = browser.send();
        if (edit) state = mustMerge(state, edit).state;
      };
      for (const { who, at, does } of deeds) {
        const browser = browsers[who];
        if (!browser) continue;
        if (does === "sends") send(browser);
        else if (does === "hears") browser.hear(state);
        else if ("types" in does) browser.type(at, does.types);
        else browser.erase(at, does.erases);
      }
      browsers.forEach(send);
      for (const browser of browsers) browser.hear(state);
      const [one, other] = browsers.map(({ text }) => text.toString());
      expect(one).toBe(other);
      expect(mustMerge(state, Y.encodeStateAsUpdate(new Y.Doc())).body).toBe(one);
    }),
    { numRuns: 300 },
  );
});

test("whatever two only add while they are apart is all there afterwards", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (mine, theirs) => {
      const state = stateOfText("Before.");
      const [one, other] = [openBrowser(state), openBrowser(state)];
      for (const typed of mine) one.type(3, typed);
      for (const typed of theirs) other.type(3, typed);
      let merged = { state, body: "Before." };
      for (const edit of [one.send(), other.send()]) if (edit) merged = mustMerge(merged.state, edit);
      const count = ["Before.", ...mine, ...theirs].join("").length;
      expect(merged.body).toHaveLength(count);
      const [left, right] = [mine.toReversed().join(""), theirs.toReversed().join("")];
      expect([`Bef${left}${right}ore.`, `Bef${right}${left}ore.`]).toContain(merged.body);
    }),
  );
});

test("the same edit twice is there once", () => {
  const state = stateOfText("");
  const browser = openBrowser(state);
  browser.type(0, "once");
  const edit = browser.send() ?? new Uint8Array();
  expect(mustMerge(mustMerge(state, edit).state, edit).body).toBe("once");
});

test("bytes that are no edit are refused, and nothing hangs on them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      const merged = mergeNotes(stateOfText("Kept."), bytes);
      if (merged.ok) expect(merged.value.body).toBe("Kept.");
      else expect(["GARBLED", "TOO_LONG"]).toContain(merged.code);
    }),
    { numRuns: 2_000 },
  );
});

test("an edit of something else than the text is refused", () => {
  const other = new Y.Doc();
  other.getMap("more").set("a", 1);
  expect(mergeNotes(stateOfText("Kept."), Y.encodeStateAsUpdate(other))).toMatchObject({ code: "GARBLED" });
  const picture = new Y.Doc();
  picture.getText("notes").insertEmbed(0, { image: "x" });
  expect(mergeNotes(stateOfText(""), Y.encodeStateAsUpdate(picture))).toMatchObject({ code: "GARBLED" });
  const silence = new Y.Doc();
  silence.getText("notes").insert(0, "a\u0000b");
  expect(mergeNotes(stateOfText(""), Y.encodeStateAsUpdate(silence))).toMatchObject({ code: "GARBLED" });
});

test("an edit whose beginning never came is refused, so that it is sent again whole", () => {
  const browser = openBrowser(stateOfText(""));
  browser.type(0, "first");
  browser.send();
  browser.type(5, " second");
  expect(mergeNotes(stateOfText(""), browser.send() ?? new Uint8Array())).toMatchObject({ code: "GARBLED" });
});

test("notes grow to their limit and not beyond, and may always be made shorter", () => {
  const browser = openBrowser(stateOfText("x".repeat(LONGEST_NOTES - 10)));
  const state = stateOfText("x".repeat(LONGEST_NOTES - 10));
  browser.type(0, "y".repeat(11));
  const edit = browser.send() ?? new Uint8Array();
  expect(edit.byteLength).toBeLessThan(LARGEST_EDIT);
  expect(mergeNotes(state, edit)).toMatchObject({ ok: false, code: "TOO_LONG" });
  const long = stateOfText("x".repeat(LONGEST_NOTES + 500));
  const mender = openBrowser(long);
  mender.erase(0, 10);
  expect(mergeNotes(long, mender.send() ?? new Uint8Array())).toMatchObject({ ok: true });
});
