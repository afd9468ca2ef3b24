import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant, toMilliseconds } from "../instant.ts";
import { doesSessionMailHold, isShortNotice } from "./mail-still-holds.ts";
import { sessionStatus } from "./session.ts";

const now = "2026-11-24T07:00:00Z";
const startsAt = "2026-11-24T14:00:00Z";
const session = { status: "confirmed", startsAt, proposal: null } as const;
const holds = (more: Partial<Parameters<typeof doesSessionMailHold>[0]>) =>
  doesSessionMailHold({
    kind: "sessionBooked",
    toldStart: startsAt,
    askedStart: null,
    reader: "mentor",
    session,
    hasClosedOut: false,
    now,
    ...more,
  });

test("a booking is told while the session stands at the time it told", () => {
  expect(holds({})).toBe(true);
  expect(holds({ session: { ...session, status: "cancelled" } })).toBe(false);
  expect(holds({ session: { ...session, startsAt: "2026-11-24T15:00:00Z" } })).toBe(false);
  expect(holds({ now: startsAt })).toBe(false);
});

test("a question is asked while it is open", () => {
  expect(holds({ kind: "sessionRequested", session: { ...session, status: "requested" } })).toBe(true);
  expect(holds({ kind: "sessionRequested" })).toBe(false);
  expect(holds({ kind: "sessionProposed" })).toBe(false);
  const by = "mentee" as const;
  const proposal = { by, startsAt, endsAt: startsAt, expiresAt: startsAt };
  expect(holds({ kind: "sessionProposed", session: { ...session, proposal } })).toBe(true);
});

test("a proposed time is asked about while that very proposal is open to its reader", () => {
  const proposal = { by: "mentee", startsAt, endsAt: startsAt, expiresAt: startsAt } as const;
  const asked = { kind: "sessionProposed", askedStart: startsAt, session: { ...session, proposal } };
  expect(holds(asked)).toBe(true);
  expect(holds({ ...asked, reader: "mentee" })).toBe(false);
  expect(holds({ ...asked, askedStart: "2026-11-24T15:00:00Z" })).toBe(false);
});

test("that a proposal came to nothing is not told while another one is open", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("proposalDeclined", "proposalWithdrawn", "proposalExpired"),
      fc.constantFrom("mentor", "mentee"),
      (kind, by) => {
        expect(holds({ kind })).toBe(true);
        const proposal = { by, startsAt, endsAt: startsAt, expiresAt: startsAt };
        expect(holds({ kind, session: { ...session, proposal } })).toBe(false);
      },
    ),
  );
});

test("whoever has said how it was is not asked any more", () => {
  expect(holds({ kind: "closeOutAsked", now: "2026-11-25T07:00:00Z" })).toBe(true);
  expect(holds({ kind: "closeOutAsked", hasClosedOut: true })).toBe(false);
});

test("that a session is off is told however it came", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("sessionCancelled", "sessionDeclined", "sessionWithdrawn", "sessionExpired"),
      fc.constantFrom(...sessionStatus.options),
      (kind, status) => {
        expect(holds({ kind, session: { ...session, status } })).toBe(true);
      },
    ),
  );
});

test("no mail announces a session that began already", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("sessionBooked", "sessionMoved", "sessionReminder", "proposalDeclined"),
      fc.integer({ min: 0, max: 10_000_000 }),
      (kind, late) => {
        expect(holds({ kind, now: toInstant(toMilliseconds(startsAt) + late) })).toBe(false);
      },
    ),
  );
});

test("less than a day is short notice; what has begun, and exactly a day, is not", () => {
  expect(isShortNotice(startsAt, now)).toBe(true);
  expect(isShortNotice(startsAt, "2026-11-23T14:00:00Z")).toBe(false);
  expect(isShortNotice(startsAt, "2026-11-23T14:00:01Z")).toBe(true);
  expect(isShortNotice(startsAt, startsAt)).toBe(false);
});
