import { expect, test } from "vitest";
import { proposalWords } from "./proposal-words.ts";

const session = {
  status: "confirmed",
  proposalBy: "mentor",
  proposalStartsAt: "2026-11-28T03:00:00Z",
  proposalEndsAt: "2026-11-28T03:45:00Z",
  proposalExpiresAt: "2026-11-26T04:00:00Z",
} as const;
const asked = {
  session,
  role: "mentee",
  other: { name: "Ravi Chandrasekaran", timeZone: "Asia/Kolkata" },
  viewer: { timeZone: "Asia/Tokyo", locale: "en-GB" },
  now: Date.parse("2026-11-23T09:00:00Z"),
} as const;

test("a proposed time says where it would move in both zones, and until when who answers", () => {
  expect(proposalWords(asked)).toEqual({
    isMine: true,
    words:
      "Moving to Sat 28 Nov, 12:00–12:45 JST · 08:30 for Ravi in Kolkata is proposed. You answer until Thu 26 Nov, 13:00 JST, else it stays.",
  });
  expect(proposalWords({ ...asked, role: "mentor" })).toMatchObject({
    isMine: false,
    words: expect.stringContaining("Ravi answers until"),
  });
});

test("nothing is said where none is open", () => {
  const none = { proposalBy: null, proposalStartsAt: null, proposalEndsAt: null, proposalExpiresAt: null };
  expect(proposalWords({ ...asked, session: { ...session, ...none } })).toBe(null);
  expect(proposalWords({ ...asked, session: { ...session, status: "cancelled" } })).toBe(null);
  expect(proposalWords({ ...asked, now: Date.parse(session.proposalExpiresAt) })).toBe(null);
});
