import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftRules } from "./edit-rules.ts";
import { editRules } from "./edit-rules.ts";
import { EDIT_KINDS } from "./run-inputs.ts";

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...EDIT_KINDS),
    menteeId: fc.constantFrom("a", "b"),
    mentorId: fc.constantFrom("m", "n"),
  }),
  { maxLength: 12 },
);

test("a mentee is locked to one mentor at most, no pair is locked and blocked, and the last word holds", () => {
  fc.assert(
    fc.property(edits, (all) => {
      let rules: DraftRules = { locked: [], blocked: [] };
      for (const edit of all) {
        rules = editRules(rules, edit);
        const keys = [...rules.locked, ...rules.blocked].map((pair) => `${pair.menteeId} ${pair.mentorId}`);
        expect(new Set(keys).size).toBe(keys.length);
        const mentees = rules.locked.map(({ menteeId }) => menteeId);
        expect(new Set(mentees).size).toBe(mentees.length);
        const holds = (list: DraftRules["locked"]) =>
          list.some(({ menteeId, mentorId }) => menteeId === edit.menteeId && mentorId === edit.mentorId);
        expect(holds(rules.locked)).toBe(
          edit.kind === "move" || edit.kind === "lock" || (edit.kind === "unblock" && holds(rules.locked)),
        );
        if (edit.kind === "block") expect(holds(rules.blocked)).toBe(true);
      }
    }),
  );
});
