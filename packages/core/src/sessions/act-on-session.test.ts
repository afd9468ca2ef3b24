import { describe, expect, test } from "vitest";
import type { SessionAttempt } from "./act-on-session.ts";
import { actOnSession } from "./act-on-session.ts";
import { confirmedSession as confirmed } from "./confirmed-session.fixture.ts";
import type { SessionState } from "./session.ts";
import type { WantedSlot } from "./session-action.ts";
import type { SlotRefusal } from "./session-refusal.ts";

const requested: SessionState = { ...confirmed, status: "requested", expiresAt: "2026-06-04T10:00:00Z" };
const proposed: SessionState = {
  ...confirmed,
  proposal: {
    by: "mentee",
    startsAt: "2026-06-12T09:00:00Z",
    endsAt: "2026-06-12T10:00:00Z",
    expiresAt: "2026-06-08T10:00:00Z",
  },
};
const completed: SessionState = { ...confirmed, status: "completed", outcomeBy: "mentor" };
const noShow: SessionState = { ...confirmed, status: "no_show", outcomeBy: "mentor", absent: "mentee" };

const codeOf = (attempt: SessionAttempt) => {
  const result = actOnSession(attempt);
  return result.ok ? "ok" : result.code;
};

describe("who", () => {
  test("a stranger learns nothing, whatever they try and whatever else is wrong", () => {
    for (const action of ["accept", "expire", "undoNoShow", "acceptChange"] as const) {
      expect(codeOf({ session: noShow, action, actor: "stranger", now: "2027-01-01T00:00:00Z" })).toBe(
        "NOT_FOUND",
      );
    }
  });

  test.each(["expire", "expireChange", "autoComplete"] as const)("no person does %s", (action) => {
    for (const actor of ["mentor", "mentee", "lead"] as const) {
      expect(codeOf({ session: proposed, action, actor, now: "2026-07-01T00:00:00Z" })).toBe("FORBIDDEN");
    }
  });

  test.each([
    "accept",
    "cancel",
    "reschedule",
    "withdrawChange",
    "complete",
    "markNoShow",
    "undoNoShow",
  ] as const)("the system does not %s", (action) => {
    expect(codeOf({ session: confirmed, action, actor: "system", now: "2026-06-10T10:30:00Z" })).toBe(
      "FORBIDDEN",
    );
  });

  test.each([
    "accept",
    "decline",
    "withdraw",
    "reschedule",
    "acceptChange",
    "declineChange",
    "withdrawChange",
  ] as const)("a lead does not %s for others", (action) => {
    expect(codeOf({ session: proposed, action, actor: "lead", now: "2026-06-06T10:00:00Z" })).toBe(
      "FORBIDDEN",
    );
  });

  test("an offer is the mentee's to answer and the mentor's to withdraw", () => {
    const offer: SessionState = { ...requested, requestedBy: "mentor" };
    const now = "2026-06-02T10:00:00Z";
    expect(codeOf({ session: offer, action: "accept", actor: "mentee", now })).toBe("ok");
    expect(codeOf({ session: offer, action: "accept", actor: "mentor", now })).toBe("FORBIDDEN");
    expect(codeOf({ session: offer, action: "withdraw", actor: "mentor", now })).toBe("ok");
    expect(codeOf({ session: offer, action: "withdraw", actor: "mentee", now })).toBe("FORBIDDEN");
  });

  test("only who marked a no-show, or a lead, takes it back", () => {
    const now = "2026-06-12T10:00:00Z";
    expect(codeOf({ session: noShow, action: "undoNoShow", actor: "mentee", now })).toBe("FORBIDDEN");
    expect(
      codeOf({ session: noShow, action: "undoNoShow", actor: "lead", now: "2027-06-12T10:00:00Z" }),
    ).toBe("ok");
    expect(
      codeOf({ session: { ...noShow, outcomeBy: "lead" }, action: "undoNoShow", actor: "mentor", now }),
    ).toBe("FORBIDDEN");
  });
});

describe("status", () => {
  test.each(["acceptChange", "declineChange", "withdrawChange"] as const)(
    "%s without a proposal",
    (action) => {
      expect(codeOf({ session: confirmed, action, actor: "mentor", now: "2026-06-06T10:00:00Z" })).toBe(
        "INVALID_TRANSITION",
      );
    },
  );

  test("what the other party completed is not mine to call a no-show, but a lead's", () => {
    const attempt = {
      session: completed,
      action: "markNoShow",
      now: "2026-06-11T10:00:00Z",
      input: { absent: "mentor" },
    } as const;
    expect(codeOf({ ...attempt, actor: "mentee" })).toBe("INVALID_TRANSITION");
    expect(codeOf({ ...attempt, actor: "mentor" })).toBe("ok");
    expect(codeOf({ ...attempt, actor: "lead" })).toBe("ok");
  });

  test("a request is withdrawn, not cancelled, and a cancelled session stays cancelled", () => {
    const now = "2026-06-02T10:00:00Z";
    expect(codeOf({ session: requested, action: "cancel", actor: "mentee", now })).toBe("INVALID_TRANSITION");
    expect(
      codeOf({ session: { ...confirmed, status: "cancelled" }, action: "complete", actor: "mentee", now }),
    ).toBe("INVALID_TRANSITION");
  });

  test("nobody marked it, so there is nothing to take back", () => {
    expect(
      codeOf({ session: completed, action: "undoNoShow", actor: "mentee", now: "2026-06-12T10:00:00Z" }),
    ).toBe("INVALID_TRANSITION");
  });
});

describe("time", () => {
  const at =
    (session: SessionState, action: SessionAttempt["action"], actor: SessionAttempt["actor"]) =>
    (now: string) =>
      codeOf({ session, action, actor, now, input: { absent: "both", startsAt: "2026-09-01T10:00:00Z" } });

  test("a request can be answered until, not at, its expiry", () => {
    for (const [action, actor] of [
      ["accept", "mentor"],
      ["decline", "mentor"],
      ["withdraw", "mentee"],
    ] as const) {
      expect(at(requested, action, actor)("2026-06-04T09:59:59Z")).toBe("ok");
      expect(at(requested, action, actor)("2026-06-04T10:00:00Z")).toBe("EXPIRED");
    }
  });

  test("a proposal can be answered until, not at, its expiry", () => {
    for (const [action, actor] of [
      ["acceptChange", "mentor"],
      ["declineChange", "mentor"],
      ["withdrawChange", "mentee"],
    ] as const) {
      expect(at(proposed, action, actor)("2026-06-08T09:59:59Z")).toBe("ok");
      expect(at(proposed, action, actor)("2026-06-08T10:00:00Z")).toBe("EXPIRED");
    }
    expect(at(proposed, "expireChange", "system")("2026-06-08T09:59:59Z")).toBe("TOO_EARLY");
  });

  test("a session completes by itself from 24 hours after its end", () => {
    expect(at(confirmed, "autoComplete", "system")("2026-06-11T10:59:59Z")).toBe("TOO_EARLY");
    expect(at(confirmed, "autoComplete", "system")("2026-06-11T11:00:00Z")).toBe("ok");
  });

  test("a no-show is marked and taken back until seven days after the end, by a lead without end", () => {
    expect(at(confirmed, "markNoShow", "mentee")("2026-06-17T11:00:00Z")).toBe("ok");
    expect(at(confirmed, "markNoShow", "mentee")("2026-06-17T11:00:01Z")).toBe("TOO_LATE");
    expect(at(confirmed, "markNoShow", "lead")("2027-06-17T11:00:01Z")).toBe("ok");
    expect(at(confirmed, "markNoShow", "lead")("2026-06-10T10:09:59Z")).toBe("TOO_EARLY");
    expect(at(noShow, "undoNoShow", "mentor")("2026-06-17T11:00:00Z")).toBe("ok");
    expect(at(noShow, "undoNoShow", "mentor")("2026-06-17T11:00:01Z")).toBe("TOO_LATE");
    expect(at(confirmed, "complete", "lead")("2027-07-10T11:00:00Z")).toBe("ok");
  });

  test("nothing that has begun is moved", () => {
    expect(at(confirmed, "reschedule", "mentee")("2026-06-10T10:00:00Z")).toBe("TOO_LATE");
    expect(at(confirmed, "reschedule", "mentor")("2026-06-10T09:59:59Z")).toBe("ok");
  });
});

describe("a move", () => {
  const move = (more: Partial<SessionAttempt>) =>
    actOnSession({
      session: confirmed,
      action: "reschedule",
      actor: "mentor",
      now: "2026-06-06T12:00:00Z",
      ...more,
    });

  test("needs a time, of course", () => {
    expect(move({})).toMatchObject({ code: "START_REQUIRED", field: "startsAt" });
  });

  test("a proposal lapses when the earlier of the two times begins, however early that is", () => {
    const soon = move({
      now: "2026-06-10T08:00:00Z",
      input: { startsAt: "2026-06-10T09:00:00Z", mode: "proposal" },
    });
    expect(soon).toMatchObject({ value: { proposal: { expiresAt: "2026-06-10T09:00:00Z" } } });
    const later = move({
      now: "2026-06-10T08:00:00Z",
      input: { startsAt: "2026-06-12T09:00:00Z", mode: "proposal" },
    });
    expect(later).toMatchObject({ value: { proposal: { expiresAt: "2026-06-10T10:00:00Z" } } });
  });

  test("a proposal waits as long as its clock says", () => {
    const proposed = move({
      now: "2026-06-08T08:00:00Z",
      input: { startsAt: "2026-06-12T09:00:00Z", mode: "proposal" },
      clock: { closeAfterHours: 5 },
    });
    expect(proposed).toMatchObject({ value: { proposal: { expiresAt: "2026-06-08T13:00:00Z" } } });
  });

  test("asks the slot rules about the new time last, and passes their answer on", () => {
    const asked: WantedSlot[] = [];
    const checkSlot = (slot: WantedSlot): SlotRefusal => {
      asked.push(slot);
      return { code: "SLOT_TAKEN", nearestStarts: ["2026-06-12T10:00:00Z"] };
    };
    const input = { startsAt: "2026-06-12T11:00:00+02:00", waivesOwnRules: true };
    expect(move({ input: { startsAt: "2026-06-06T12:00:00Z" }, checkSlot })).toMatchObject({
      code: "TOO_EARLY",
    });
    expect(asked).toEqual([]);
    expect(move({ input, checkSlot })).toEqual({
      ok: false,
      code: "SLOT_TAKEN",
      field: "startsAt",
      details: { nearestStarts: ["2026-06-12T10:00:00Z"] },
    });
    move({ input, actor: "mentee", checkSlot });
    expect(asked).toEqual([
      { startsAt: "2026-06-12T09:00:00Z", endsAt: "2026-06-12T10:00:00Z", waivesOwnRules: true },
      { startsAt: "2026-06-12T09:00:00Z", endsAt: "2026-06-12T10:00:00Z", waivesOwnRules: false },
    ]);
  });
});
