import fc from "fast-check";
import { expect, test } from "vitest";
import { keepNewest } from "./keep-newest.ts";
import { MAIL_KINDS } from "./mail-kind.ts";

const about = (kind: string, id = "1", told: string[] = []) => ({
  kind,
  about: { kind: "thing", id },
  told: told.map((one) => ({ id: one })),
});
const kept = (...waiting: ReturnType<typeof about>[]) => keepNewest(waiting).map(({ kind }) => kind);

test("a question is not put aside by other news of the same thing", () => {
  expect(kept(about("sessionProposed"), about("sessionReminder"))).toEqual([
    "sessionProposed",
    "sessionReminder",
  ]);
  expect(kept(about("groupSeatOffered"), about("groupMoved"))).toEqual(["groupSeatOffered", "groupMoved"]);
  expect(kept(about("fitCheckAsked"), about("pulseAsked"))).toEqual(["fitCheckAsked", "pulseAsked"]);
});

test("news takes the place of what it makes old, and of the same said before", () => {
  expect(kept(about("sessionBooked"), about("sessionMoved"))).toEqual(["sessionMoved"]);
  expect(kept(about("sessionBooked"), about("sessionMoved"), about("sessionCancelled"))).toEqual([
    "sessionCancelled",
  ]);
  expect(kept(about("sessionReminder"), about("sessionReminder"))).toHaveLength(1);
  expect(kept(about("sessionBooked", "1"), about("sessionMoved", "2"))).toHaveLength(2);
  expect(kept(about("sessionMoved"), about("sessionBooked"))).toHaveLength(2);
});

test("what asks for several stays until a newer one speaks of all of them", () => {
  const six = about("sessionProposed", "1", ["1", "2", "3"]);
  expect(kept(six, about("sessionProposed", "1"))).toHaveLength(2);
  expect(kept(six, about("sessionProposed", "2", ["3", "2", "1"]))).toHaveLength(1);
});

const QUESTIONS = Object.keys(MAIL_KINDS).filter((kind) => /(Requested|Proposed|Asked|Offered)$/.test(kind));
const waiting = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(MAIL_KINDS)),
    about: fc.option(fc.record({ kind: fc.constantFrom("session", "group"), id: fc.constantFrom("1", "2") })),
    told: fc.constantFrom([], [{ id: "1" }, { id: "2" }]),
  }),
);

test("whatever waits: the order stays, the last goes, and no question goes missing", () => {
  fc.assert(
    fc.property(waiting, (all) => {
      const left = keepNewest(all);
      expect(left).toEqual(all.filter((one) => left.includes(one)));
      expect(left.at(-1)).toBe(all.at(-1));
      expect(left).toEqual(expect.arrayContaining(all.filter((one) => one.about === null)));
      for (const { kind } of all.filter((one) => QUESTIONS.includes(one.kind)))
        expect(left.some((one) => one.kind === kind)).toBe(true);
    }),
  );
});
