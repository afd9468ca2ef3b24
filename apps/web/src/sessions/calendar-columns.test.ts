import { expect, test } from "vitest";
import { calendarColumns, openWordsOf } from "./calendar-columns.ts";
import type { BlockSession } from "./session-block.ts";

const viewer = {
  id: "ada",
  timeZone: "Europe/Madrid",
  locale: "en-GB",
  now: Date.parse("2026-10-20T09:00:00Z"),
};
const card: BlockSession = {
  ...{ id: "one", kind: "pairing", topic: "Retries", version: 1, status: "confirmed" },
  ...{ startsAt: "2026-10-20T12:00:00Z", endsAt: "2026-10-20T13:00:00Z", requestedBy: "mentee" },
  ...{
    createdAt: "2026-10-01T08:00:00Z",
    expiresAt: null,
    icalSequence: 0,
    form: "booked",
    seriesId: null,
    outcomeBy: null,
    absent: null,
  },
  ...{
    proposalBy: null,
    proposalStartsAt: null,
    proposalEndsAt: null,
    proposalExpiresAt: null,
    lateCancel: null,
  },
  ...{ mentorId: "ada", mentorName: "Ada Keller", mentorTimeZone: "Europe/Madrid", hasOwnCloseOut: false },
  ...{ menteeName: "Ben Ito", menteeTimeZone: "Asia/Tokyo" },
};
const columnsOf = (dates: string[], session: Partial<BlockSession>) =>
  calendarColumns({ dates, sessions: [{ ...card, ...session }], hours: null, viewer });

test("a session stands at its time on the viewer's clock, and says all of it", () => {
  const [day] = columnsOf(["2026-10-20"], {});
  expect(day).toMatchObject({ label: "Tue 20", longLabel: "Tuesday 20 Oct", isToday: true });
  expect(day?.blocks).toMatchObject([
    {
      ...{ from: 14 * 60, until: 15 * 60, tone: "booked", canMove: true, href: "/sessions/one" },
      more: "Today, Tue 20 Oct, 14:00–15:00 CEST · 21:00 for Ben in Tokyo, Pairing with Ben Ito. Confirmed.",
    },
  ]);
});

test("what is off is not there, what waits for the viewer is told from what waits for the other", () => {
  expect(columnsOf(["2026-10-20"], { status: "cancelled" })[0]?.blocks).toEqual([]);
  const tones = (["mentee", "mentor"] as const).map(
    (requestedBy) => columnsOf(["2026-10-20"], { status: "requested", requestedBy })[0]?.blocks[0]?.tone,
  );
  expect(tones).toEqual(["turn", "waiting"]);
});

test("another time that is proposed stands beside the old one, and only the old one can be dragged", () => {
  const [day] = columnsOf(["2026-10-20"], {
    ...{ proposalBy: "mentee", proposalStartsAt: "2026-10-20T14:00:00Z" },
    ...{ proposalEndsAt: "2026-10-20T15:00:00Z", proposalExpiresAt: "2026-10-20T12:00:00Z" },
  });
  expect(day?.blocks.map(({ from, tone, canMove }) => ({ from, tone, canMove }))).toEqual([
    { from: 14 * 60, tone: "booked", canMove: true },
    { from: 16 * 60, tone: "proposed", canMove: false },
  ]);
});

test("a session past midnight is on both dates", () => {
  const [first, second] = columnsOf(["2026-10-20", "2026-10-21"], {
    startsAt: "2026-10-20T21:30:00Z",
    endsAt: "2026-10-20T22:30:00Z",
  });
  expect(first?.blocks).toMatchObject([{ from: 23 * 60 + 30, until: 24 * 60 + 30, canMove: true }]);
  expect(second?.blocks).toMatchObject([{ from: 0, until: 30, canMove: false }]);
});

test("on the night the clocks go back a session is as long as it is, and its label tells the hours apart", () => {
  const [day] = columnsOf(["2026-10-25"], {
    startsAt: "2026-10-25T00:30:00Z",
    endsAt: "2026-10-25T01:30:00Z",
  });
  expect(day?.blocks).toMatchObject([{ from: 150, until: 210 }]);
  expect(day?.blocks[0]?.more).toContain("02:30 CEST–02:30 CET");
});

test("open hours are cut by the date, also where they go past midnight", () => {
  const hours = { timeZone: "Europe/Madrid", weekly: [{ day: 2, start: "22:00", end: "26:00" }] };
  const [tuesday, wednesday] = calendarColumns({
    dates: ["2026-10-20", "2026-10-21"],
    ...{ sessions: [], hours, viewer },
  });
  expect(tuesday).toMatchObject({ open: [{ from: 1320, until: 1440 }], openWords: "Open 22:00–24:00" });
  expect(wednesday).toMatchObject({ open: [{ from: 0, until: 120 }], openWords: "Open 00:00–02:00" });
  expect(openWordsOf("2026-10-22", hours)).toBe("");
});
