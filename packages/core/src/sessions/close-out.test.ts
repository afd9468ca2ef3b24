import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange } from "./act-on-session.ts";
import type { CloseOut } from "./close-out.ts";
import { isConfirmed, isDisputed, isHeld, isNotClosedOut, isOver } from "./close-out.ts";
import { confirmedSession as session } from "./confirmed-session.fixture.ts";
import type { CloseOutAttempt } from "./decide-close-out.ts";
import { decideCloseOut } from "./decide-close-out.ts";
import type { SessionState } from "./session.ts";
import { sessionStatus } from "./session.ts";

const after = "2026-06-10T12:00:00Z";
const held = (by: CloseOut["by"]): CloseOut => ({ by, held: true, absent: null, closedAt: after });
const notHeld = (by: CloseOut["by"], absent: "mentor" | "mentee" | "both"): CloseOut => ({
  by,
  held: false,
  absent,
  closedAt: after,
});

describe("what counts as held", () => {
  test("either side's word is enough, the mentee's confirms", () => {
    expect(isHeld(session, [held("mentor")], after)).toBe(true);
    expect(isConfirmed(session, [held("mentor")], after)).toBe(false);
    expect(isConfirmed(session, [held("mentor"), held("mentee")], after)).toBe(true);
  });

  test("a session that merely passed is not closed out, whoever completed it", () => {
    const passed = { ...session, status: "completed", outcomeBy: "system" } as const;
    expect(isHeld(passed, [], after)).toBe(false);
    expect(isNotClosedOut(passed, [], after)).toBe(true);
    expect(isNotClosedOut(passed, [], "2026-06-10T10:59:59Z")).toBe(false);
  });

  test("a lead's word alone raises nobody's number, and against a side's it disputes", () => {
    expect(isHeld(session, [held("lead")], after)).toBe(false);
    expect(isHeld(session, [held("mentor"), notHeld("lead", "both")], after)).toBe(false);
  });

  test("naming another person absent contradicts too", () => {
    expect(isDisputed([notHeld("mentor", "mentee"), notHeld("mentee", "mentor")])).toBe(true);
    expect(isDisputed([notHeld("mentor", "both"), notHeld("mentee", "both")])).toBe(false);
  });

  const anyCloseOuts = fc.uniqueArray(
    fc
      .record({
        by: fc.constantFrom("mentor" as const, "mentee" as const, "lead" as const),
        said: fc.constantFrom(null, "mentor" as const, "mentee" as const, "both" as const),
      })
      .map(({ by, said }): CloseOut => ({ by, held: said === null, absent: said, closedAt: after })),
    { selector: ({ by }) => by },
  );
  const anyStatus = fc.constantFrom(...sessionStatus.options);
  const anyNow = fc.constantFrom("2026-06-10T10:30:00Z", "2026-06-10T11:00:00Z", after);

  test("held, disputed and not closed out exclude each other, and confirmed is part of held", () => {
    fc.assert(
      fc.property(anyStatus, anyCloseOuts, anyNow, (status, closeOuts, now) => {
        const it = { ...session, status };
        const faces = [isHeld(it, closeOuts, now), isDisputed(closeOuts), isNotClosedOut(it, closeOuts, now)];
        expect(faces.filter(Boolean).length).toBeLessThanOrEqual(1);
        if (isConfirmed(it, closeOuts, now)) expect(isHeld(it, closeOuts, now)).toBe(true);
        if (isHeld(it, closeOuts, now)) expect(isOver(it, now)).toBe(true);
        if (["cancelled", "declined", "expired", "requested"].includes(status)) {
          expect(isHeld(it, closeOuts, now) || isNotClosedOut(it, closeOuts, now)).toBe(false);
        }
      }),
    );
  });
});

describe("what a close-out does to the status", () => {
  const close = (more: Partial<CloseOutAttempt>) =>
    decideCloseOut({
      session,
      closeOuts: [],
      actor: "mentor",
      held: true,
      absent: null,
      now: after,
      ...more,
    });
  const passed: SessionState = { ...session, status: "completed", outcomeBy: "system" };
  const absentMentee: SessionState = { ...session, status: "no_show", outcomeBy: "mentor", absent: "mentee" };

  test("the first completes it, or marks the no-show", () => {
    expect(close({})).toMatchObject({
      value: { action: "complete", change: { status: "completed", outcomeBy: "mentor" } },
    });
    expect(close({ held: false, absent: "mentee" })).toMatchObject({
      value: { action: "markNoShow", change: { status: "no_show", absent: "mentee" } },
    });
  });

  test("after the system completed it a held one keeps only its row, an absence still corrects", () => {
    expect(close({ session: passed })).toEqual({ ok: true, value: null });
    expect(close({ session: passed, held: false, absent: "mentee" })).toMatchObject({
      value: { action: "markNoShow" },
    });
  });

  test("the second keeps only its row, also where the machine would let it through", () => {
    const contrary = { actor: "mentee", held: false, absent: "mentor", session: passed } as const;
    expect(close({ ...contrary, closeOuts: [held("mentor")] })).toEqual({ ok: true, value: null });
    expect(
      close({ session: absentMentee, closeOuts: [notHeld("mentor", "mentee")], actor: "mentee" }),
    ).toEqual({
      ok: true,
      value: null,
    });
  });

  test("who corrects the own word moves the status back, and settles the dispute", () => {
    const closeOuts = [notHeld("mentor", "mentee"), held("mentee")];
    expect(isDisputed(closeOuts)).toBe(true);
    expect(close({ session: absentMentee, closeOuts })).toMatchObject({
      value: { action: "undoNoShow", change: { status: "completed", absent: null } },
    });
  });

  test("past the last moment of a no-show the row is still kept, until 30 days after the end", () => {
    const late = { held: false, absent: "mentee" } as const;
    for (const now of ["2026-06-17T11:00:01Z", "2026-07-10T11:00:00Z"]) {
      expect(close({ ...late, now })).toEqual({ ok: true, value: null });
    }
    expect(close({ ...late, now: "2026-07-10T11:00:01Z" })).toMatchObject({ code: "TOO_LATE" });
  });

  test("after 30 days nobody says anything more: not for the first time, nor otherwise than before", () => {
    const late = { now: "2026-07-10T11:00:01Z" } as const;
    const byMentor = { ...session, status: "completed", outcomeBy: "mentor" } as const;
    for (const state of [session, passed, byMentor, absentMentee]) {
      expect(close({ ...late, session: state })).toMatchObject({ ok: false, code: "TOO_LATE" });
    }
    // Nine months later "not held" would have taken a session from both.
    const contrary = { actor: "mentee", held: false, absent: "mentor", now: "2027-03-10T11:00:00Z" } as const;
    expect(close({ ...contrary, session: byMentor, closeOuts: [held("mentor")] })).toMatchObject({
      code: "TOO_LATE",
    });
    expect(close({ ...late, session: byMentor, closeOuts: [held("mentor")] })).toMatchObject({
      code: "TOO_LATE",
    });
    expect(close({ now: "2026-07-10T11:00:00Z" })).toMatchObject({ value: { action: "complete" } });
  });

  test.each([
    [{ now: "2026-06-10T09:59:59Z" }, "TOO_EARLY"],
    [{ now: "2026-06-10T10:09:59Z", held: false, absent: "mentee" }, "TOO_EARLY"],
    [{ held: false }, "ABSENT_REQUIRED"],
    [{ actor: "stranger" }, "NOT_FOUND"],
    [{ actor: "lead" }, "FORBIDDEN"],
    [{ session: { ...session, status: "cancelled" } }, "INVALID_TRANSITION"],
    [{ session: { ...session, status: "requested" } }, "INVALID_TRANSITION"],
  ] as const)("%j is refused", (more, code) => {
    expect(close(more)).toMatchObject({ ok: false, code });
  });

  test("whatever both say in whatever order, once they agree the status says the same", () => {
    const words = fc.array(
      fc.record({ actor: fc.constantFrom("mentor" as const, "mentee" as const), held: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom(session, passed), words, (start, said) => {
        let current: SessionState = start;
        let closeOuts: CloseOut[] = [];
        for (const { actor, held: isHeldNow } of said) {
          const absent = isHeldNow ? null : "both";
          const decided = decideCloseOut({
            session: current,
            closeOuts,
            actor,
            held: isHeldNow,
            absent,
            now: after,
          });
          if (!decided.ok) throw new Error(decided.code);
          if (decided.value) current = applyChange(current, decided.value.change);
          closeOuts = [
            ...closeOuts.filter(({ by }) => by !== actor),
            { by: actor, held: isHeldNow, absent, closedAt: after },
          ];
        }
        if (isDisputed(closeOuts)) return;
        expect(current.status).toBe(closeOuts[0]?.held ? "completed" : "no_show");
      }),
    );
  });
});
