import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProposalAttempt, ProposalState } from "./proposal.ts";
import { actOnProposal, waitsFor } from "./proposal.ts";
import { proposalTurn } from "./proposal-turn.ts";

const NOW = "2026-11-23T09:00:00Z";
const CLOSES = "2026-12-07T09:00:00Z";
const open: ProposalState = { status: "open", menteeAnswer: null, mentorAnswer: null, closesAt: CLOSES };

type Step = Pick<ProposalAttempt, "action" | "actor">;
const after = (proposal: ProposalState, step: Step, now = NOW): ProposalState => {
  const answer = actOnProposal({ proposal, now, ...step });
  return answer.ok ? { ...proposal, ...answer.value } : proposal;
};

const steps = fc.array(
  fc.record({
    action: fc.constantFrom("accept", "decline", "expire", "withdraw" as const),
    actor: fc.constantFrom("mentee", "mentor", "system", "stranger" as const),
    now: fc.constantFrom(NOW, "2026-12-07T08:59:59Z", CLOSES),
  }),
  { maxLength: 8 },
);

describe("a proposed pair", () => {
  test("is made when both have said yes, whoever was first", () => {
    const halfway = after(open, { action: "accept", actor: "mentor" });
    expect(halfway.status).toBe("open");
    expect(waitsFor(halfway)).toEqual(["mentee"]);
    expect(after(halfway, { action: "accept", actor: "mentee" }).status).toBe("accepted");
  });

  test("ends with one no, also of somebody who had said yes", () => {
    const halfway = after(open, { action: "accept", actor: "mentor" });
    expect(after(halfway, { action: "decline", actor: "mentor" }).status).toBe("declined");
    expect(after(halfway, { action: "decline", actor: "mentee" }).status).toBe("declined");
  });

  test("runs out by the clock, not before its time and by nobody's hand", () => {
    const attempt = { proposal: open, action: "expire", actor: "system" } as const;
    expect(actOnProposal({ ...attempt, now: NOW })).toMatchObject({ code: "TOO_EARLY" });
    expect(actOnProposal({ ...attempt, now: CLOSES }).ok).toBe(true);
    expect(actOnProposal({ ...attempt, actor: "mentee", now: CLOSES })).toMatchObject({ code: "FORBIDDEN" });
    const late = actOnProposal({ proposal: open, action: "accept", actor: "mentee", now: CLOSES });
    expect(late).toMatchObject({ code: "EXPIRED" });
  });

  test("is the turn of who has not answered, until its end", () => {
    const halfway = { ...after(open, { action: "accept", actor: "mentor" }), createdAt: NOW };
    expect(proposalTurn(halfway, "mentor", NOW)).toMatchObject({ isMine: false, until: CLOSES });
    expect(proposalTurn(halfway, "mentee", NOW)).toMatchObject({ isMine: true, since: NOW });
    expect(proposalTurn(halfway, "mentee", CLOSES)).toBeNull();
  });

  test("is accepted exactly when both said yes, and never changes once it is over", () => {
    fc.assert(
      fc.property(steps, (life) => {
        let proposal = open;
        for (const { now, ...step } of life) {
          const next = after(proposal, step, now);
          if (proposal.status !== "open") expect(next).toBe(proposal);
          proposal = next;
          const bothSaidYes = proposal.menteeAnswer === "accepted" && proposal.mentorAnswer === "accepted";
          expect(proposal.status === "accepted").toBe(bothSaidYes);
          if (proposal.menteeAnswer === "declined" || proposal.mentorAnswer === "declined") {
            expect(proposal.status).toBe("declined");
          }
        }
      }),
    );
  });
});
