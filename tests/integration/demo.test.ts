import type { DatabaseKind, Db, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { seedDemo } from "@belay/api/testing/seed-demo";
import { openIntervals } from "@belay/core/calendar/open-time.ts";
import { localDate } from "@belay/core/evidence/local-date.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";
import { hasLeadInChain, leadsAt } from "@belay/core/people/reporting-line.ts";
import { isDisputed } from "@belay/core/sessions/close-out.ts";
import { replayEvents } from "@belay/core/sessions/session-event.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personIdOf } from "../support/company-of.ts";

// A Monday morning in Madrid, with seconds: people start the demo whenever they like.
const NOW = "2026-11-23T08:42:13Z";
const ZONE = "Europe/Madrid";

const TOLD = [
  ...(["company", "person", "personTimeZone", "authUser", "offer", "want", "assessment"] as const),
  ...(["team", "teamLead", "placement", "mentorshipRequest", "mentorship", "goal"] as const),
  ...(["requestChain", "requestChoice", "mentorWait"] as const),
  ...(["session", "timeBlock", "sessionEvent", "sessionSharedNote", "sessionPrivateNote"] as const),
  ...(["sessionPoint", "sessionRoom", "sessionLink", "actionItem"] as const),
  ...(["mentorshipQuestion", "mentorshipSilence", "helpAsk", "helpTurn", "closeOut"] as const),
  ...(["calendarSource", "externalBusy", "reviewComment", "reviewAnswer"] as const),
  ...(["notice", "outbox", "audit"] as const),
];

async function openDemo(kind: DatabaseKind, now: string): Promise<TestProduct> {
  const product = await openTestProduct(kind, now);
  await seedDemo(product.db, now);
  return product;
}

/** Every row as text, without what is secret and so different each time. */
async function readAll(db: Db): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of TOLD) {
    const rows = await db.selectFrom(table).selectAll().execute();
    tables[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

const as = async (product: TestProduct, name: string) =>
  product.as(await personIdOf(product, `${name}@tidewater.example`));

describe.each(availableDatabases)("the demo company, on %s", (kind) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openDemo(kind, NOW);
  });
  afterAll(() => product.close());

  const sessions = () => product.db.selectFrom("session").selectAll().execute();
  const mentorships = () => product.db.selectFrom("mentorship").selectAll().execute();

  test("the same moment tells the same story, to the ids", async () => {
    const again = await openDemo(kind, NOW);
    expect(await readAll(again.db)).toEqual(await readAll(product.db));
    await again.close();
  });

  test("about sixty people stand on the whole ladder, in six zones, on four teams and in an office", async () => {
    const people = await product.db.selectFrom("person").selectAll().execute();
    expect(people.length).toBeGreaterThan(55);
    expect(new Set(people.map(({ timeZone }) => timeZone)).size).toBe(6);
    const levels = await product.db.selectFrom("placement").select("levelId").distinct().execute();
    expect(levels).toHaveLength(11);
    const teams = await product.db.selectFrom("team").select(["name", "org"]).execute();
    expect(teams.map(({ name }) => name).sort()).toEqual([
      "Engineering office",
      "Mobile",
      "Payments",
      "Platform",
      "Search",
    ]);
    const hours = people.map(({ weeklyHours }) => weeklyHours);
    expect(hours).toContain(null);
    expect(hours.some((week) => week?.length === 0)).toBe(true);
    expect(people.map(({ capacity }) => capacity)).toContain(0);
    expect(people.find(({ name }) => !name.includes(" "))).toBeDefined();
  });

  test("every skill and level that somebody names is in the company's own ladder", async () => {
    const { ladder, catalogue } = await (await as(product, "kenji.mori")).ladder.current();
    const skills = new Set(catalogue.skills.map(({ id }) => id));
    const levels = new Set(ladder.levels.map(({ id }) => id));
    for (const table of [
      "offer",
      "want",
      "assessment",
      "goal",
      "mentorshipRequest",
      "reviewComment",
    ] as const) {
      const rows = await product.db.selectFrom(table).select("skillId").distinct().execute();
      for (const { skillId } of rows) if (skillId !== null) expect(skills).toContain(skillId);
    }
    const placed = await product.db.selectFrom("placement").select("levelId").distinct().execute();
    for (const { levelId } of placed) expect(levels).toContain(levelId);
    const goals = await product.db.selectFrom("goal").select("levelId").distinct().execute();
    for (const { levelId } of goals) if (levelId !== null) expect(levels).toContain(levelId);
  });

  test("sessions are in every state that the machine knows, closed out in every way", async () => {
    const all = await sessions();
    const kinds = all.map(({ status, outcomeBy, lateCancel, reason }) => {
      if (status === "completed") return `completed by ${outcomeBy}`;
      if (status !== "cancelled") return status;
      if (lateCancel === null) return "withdrawn";
      return lateCancel ? `cancelled late, ${reason ? "with" : "without"} a reason` : "cancelled early";
    });
    expect([...new Set(kinds)].sort()).toEqual([
      "cancelled early",
      "cancelled late, with a reason",
      "completed by mentee",
      "completed by mentor",
      "completed by system",
      "confirmed",
      "declined",
      "expired",
      "no_show",
      "requested",
      "withdrawn",
    ]);
    expect(new Set(all.map(({ proposalBy }) => proposalBy))).toEqual(new Set([null, "mentor", "mentee"]));
    const closeOuts = await product.db.selectFrom("closeOut").selectAll().execute();
    const perSession = Map.groupBy(closeOuts, ({ sessionId }) => sessionId);
    expect([...perSession.values()].filter(isDisputed).length).toBeGreaterThan(1);
    expect(all.some(({ id, status }) => status === "completed" && !perSession.has(id))).toBe(true);
    expect(new Set(closeOuts.map(({ learnedCircle }) => learnedCircle))).toEqual(
      new Set(["me", "pair", "evidence"]),
    );
  });

  test("the events of each session lead to its row", async () => {
    const events = await product.db
      .selectFrom("sessionEvent")
      .selectAll()
      .orderBy("at")
      .orderBy("id")
      .execute();
    const perSession = Map.groupBy(events, ({ sessionId }) => sessionId);
    for (const session of await sessions()) {
      const own = perSession.get(session.id) ?? [];
      const after = own.map((event) => ({ after: { ...Object(event.after) } }));
      const { proposal, loggedBy, ...state } = replayEvents(after);
      expect(session).toMatchObject(state);
      expect(session.form === "logged").toBe((loggedBy ?? null) !== null);
      expect(session.proposalStartsAt).toBe(proposal?.startsAt ?? null);
      expect(session.version).toBe(own.length);
    }
  });

  test("everybody met at times that the mentor had painted, on the grid, inside of their mentorship", async () => {
    const people = new Map(
      (await product.db.selectFrom("person").selectAll().execute()).map((one) => [one.id, one]),
    );
    const pairs = new Map((await mentorships()).map((pair) => [pair.id, pair]));
    for (const { mentorId, startsAt, endsAt, createdAt, mentorshipId, form } of await sessions()) {
      const mentor = people.get(mentorId);
      const open = { timeZone: mentor?.timeZone ?? "", weekly: mentor?.weeklyHours ?? [] };
      expect(openIntervals(open, { start: startsAt, end: endsAt })).toEqual([
        { start: startsAt, end: endsAt },
      ]);
      // Who is stuck begins on the next five minutes.
      const step = form === "stuck" ? 5 : 15;
      expect(Date.parse(startsAt) % (step * 60_000)).toBe(0);
      const pair = mentorshipId === null ? undefined : pairs.get(mentorshipId);
      expect(createdAt >= (pair?.startedAt ?? "")).toBe(true);
      if (pair?.endedAt) expect(endsAt <= pair.endedAt).toBe(true);
    }
  });

  test("what can happen to a session is on a page of the four: moves, offers, absences, what was logged", async () => {
    const turns = async (name: string) => {
      const { mine, theirs } = await (await as(product, name)).inbox.home();
      const say = ({ kind, subject }: (typeof mine)[number]) =>
        subject.type === "session" ? `${kind}: ${subject.topic}` : kind;
      return { mine: mine.map(say), theirs: theirs.map(say) };
    };
    const kenji = await turns("kenji.mori");
    const nadia = await turns("nadia.okafor");
    expect(kenji.mine).toContain("answerChange: Comments that ask instead of tell");
    expect(kenji.mine).toContain("answerRequest: Your first game day, walked through");
    expect(kenji.mine).toContain("closeOut: A review thread that went in circles");
    expect(nadia.mine).toContain("answerChange: Fixtures that tell a story");
    expect(nadia.theirs).toContain("answerRequest: Your first game day, walked through");
    expect(nadia.mine).toContain("closeOut: Why the refund test fails on Mondays");
    const all = Map.groupBy(await sessions(), ({ topic }) => topic);
    expect(all.get("A hard conversation, rehearsed")?.[0]).toMatchObject({
      icalSequence: 1,
      status: "confirmed",
    });
    expect(all.get("Splitting a change in three")?.[0]).toMatchObject({ lateCancel: true });
    expect(all.get("One module, two environments")?.[0]).toMatchObject({
      status: "no_show",
      absent: "mentee",
    });
    expect(all.get("A fake gateway that says no")?.[0]).toMatchObject({
      status: "completed",
      absent: null,
      version: 4,
    });
  });

  test("of those whose mentor goes away one is paused, one covered, one still to be covered, one ended", async () => {
    const choices = await product.db
      .selectFrom("leaveChoice")
      .innerJoin("mentorship", "mentorship.id", "leaveChoice.mentorshipId")
      .leftJoin("mentorship as covering", "covering.coversLeaveId", "leaveChoice.leaveId")
      .select(["choice", "coverStatus", "mentorship.status", "mentorship.menteeId"])
      .select(["covering.menteeId as coveredId", "covering.mentorId as covererId", "coverId"])
      .execute();
    expect(
      new Set(choices.map(({ choice, coverStatus, status }) => `${choice} ${coverStatus} ${status}`)),
    ).toEqual(new Set(["pause null active", "cover asked active", "cover agreed active", "end null ended"]));
    const agreed = choices.filter(({ coverStatus }) => coverStatus === "agreed");
    expect(agreed).toHaveLength(1);
    expect(agreed[0]?.coveredId).toBe(agreed[0]?.menteeId);
    expect(agreed[0]?.covererId).toBe(agreed[0]?.coverId);
  });

  test("nobody held two sessions at once, and the time that is held is the sessions'", async () => {
    const blocks = await product.db
      .selectFrom("timeBlock")
      .innerJoin("session", "session.id", "timeBlock.sessionId")
      .select(["timeBlock.personId", "timeBlock.kind", "session.id", "session.startsAt", "session.endsAt"])
      .where("timeBlock.active", "=", true)
      .where("timeBlock.kind", "=", "session")
      .orderBy("session.startsAt")
      .execute();
    const standing = (await sessions()).filter(
      ({ status, form }) => !["cancelled", "declined", "expired"].includes(status) && form !== "logged",
    );
    expect(blocks).toHaveLength(standing.length * 2);
    for (const own of Map.groupBy(blocks, ({ personId }) => personId).values()) {
      for (const [index, block] of own.entries()) {
        expect(block.startsAt >= (own[index - 1]?.endsAt ?? "")).toBe(true);
      }
    }
  });

  test("no mentor ever had more people than places, and each seat one person", async () => {
    const people = await product.db.selectFrom("person").select(["id", "capacity"]).execute();
    const pairs = await mentorships();
    for (const { id, capacity } of people) {
      const own = pairs.filter(({ mentorId }) => mentorId === id);
      for (const { startedAt: at } of own) {
        const running = own.filter(
          (one) => one.startedAt <= at && (one.endedAt === null || one.endedAt > at),
        );
        expect(running.length).toBeLessThanOrEqual(capacity);
        expect(new Set(running.map(({ seat }) => seat)).size).toBe(running.length);
      }
    }
  });

  test("nobody was ever mentored by somebody above or below them", async () => {
    const placements = await product.db.selectFrom("placement").selectAll().execute();
    const teamLeads = await product.db.selectFrom("teamLead").selectAll().execute();
    for (const { mentorId, menteeId, startsAt } of await sessions()) {
      const leads = leadsAt({ placements, teamLeads }, localDate(startsAt, ZONE));
      expect(hasLeadInChain(menteeId, mentorId, leads)).toBe(false);
      expect(hasLeadInChain(mentorId, menteeId, leads)).toBe(false);
    }
  });

  test("the clock and the outbox find nothing left to do", async () => {
    const before = await readAll(product.db);
    await product.turn();
    expect(await readAll(product.db)).toEqual(before);
  });

  test("requests wait, some for long, and others were declined, withdrawn or ran out", async () => {
    const requests = await product.db.selectFrom("mentorshipRequest").selectAll().execute();
    expect(new Set(requests.map(({ status }) => status))).toEqual(
      new Set(["requested", "accepted", "declined", "withdrawn", "expired"]),
    );
    const waiting = requests.filter(({ status }) => status === "requested");
    expect(new Set(waiting.map(({ remindersSent }) => remindersSent))).toEqual(new Set([0, 1, 2]));
  });

  test("the mentor has a place free, a request and a session to answer, and half a year behind her", async () => {
    const nadia = await as(product, "nadia.okafor");
    const pairs = await nadia.mentorships.mine();
    const mentored = pairs.filter(({ mentorName }) => mentorName === "Nadia Okafor");
    expect(mentored.filter(({ status }) => status === "active")).toHaveLength(2);
    const { mine, theirs } = await nadia.inbox.home();
    const kinds = mine.map(({ kind }) => kind);
    expect(kinds.filter((one) => one === "answerMentorshipRequest")).toHaveLength(1);
    expect(kinds.filter((one) => one === "answerRequest")).toHaveLength(1);
    expect(kinds.filter((one) => one === "closeOut").length).toBeGreaterThan(1);
    expect(theirs.map(({ kind }) => kind)).toContain("answerChange");
    const { numbers } = await nadia.evidence.person({
      personId: await personIdOf(product, "nadia.okafor@tidewater.example"),
    });
    expect(numbers).toMatchObject({ mentees: 4, sustained: 3, comments: 46 });
    expect(numbers.held).toBeGreaterThan(27);
    expect(numbers.confirmed).toBeLessThan(numbers.held);
    expect(numbers.taught).toBeGreaterThan(12);
    expect(numbers.notClosedOut).toBeGreaterThan(0);
    const week = { start: addMilliseconds(NOW, -7 * DAY), end: addMilliseconds(NOW, 7 * DAY) };
    expect((await nadia.sessions.inRange(week)).length).toBeGreaterThan(3);
  });

  test("25 minutes were asked for in each way: by turns, taken, for whoever can, held, and for nobody", async () => {
    const asks = await product.db.selectFrom("helpAsk").select(["form", "status"]).execute();
    expect(asks.map(({ form, status }) => `${form} ${status}`).toSorted()).toEqual([
      ...["flash nobodyLeft", "flash open", "flash taken", "stuck open", "stuck taken"],
    ]);
    const nadia = await as(product, "nadia.okafor");
    const kinds = (await nadia.inbox.home()).mine.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["answerFlash", "offerToPair"]));
    const kenji = await as(product, "kenji.mori");
    const topics = (await kenji.inbox.home()).notices.map(({ topic }) => topic);
    expect(topics).toEqual(expect.arrayContaining(["helpNobodyLeft", "helpTaken"]));
  });

  test("the lead leads eight people of Payments, who carry different loads, and learns herself", async () => {
    const marta = await as(product, "marta.lindgren");
    const { people } = await marta.evidence.team({});
    expect(people).toHaveLength(8);
    const loads = people.map(({ load }) => `${load.taken} of ${load.capacity}`);
    expect(loads).toEqual(expect.arrayContaining(["2 of 3", "3 of 3", "1 of 2", "0 of 2", "0 of 1"]));
    const pairs = await marta.mentorships.mine();
    expect(pairs.map(({ menteeName }) => menteeName)).toContain("Marta Lindgren");
  });

  test("the admin has people to place and to wait for, one who asked for the link themselves", async () => {
    const tomas = await as(product, "tomas.herrera");
    const invitations = await tomas.company.invitations();
    expect(invitations.map(({ isOwnAsk }) => isOwnAsk).toSorted()).toEqual([false, false, true]);
    const { people } = await tomas.company.people({ search: "", show: "unplaced" });
    expect(people.filter(({ selfLevelTitle }) => selfLevelTitle !== null).length).toBeGreaterThan(1);
    expect((await tomas.company.people({ search: "viktor", show: "closed" })).people).toHaveLength(1);
  });

  test("most who look for a mentor find several, and who finds nobody is told what would help", async () => {
    for (const name of ["kenji.mori", "tomas.lindqvist", "pavel.novotny"]) {
      const { mentors } = await (await as(product, name)).matching.find({});
      expect(mentors.length).toBeGreaterThan(3);
    }
    const { matching } = await as(product, "mariana.teixeira");
    expect((await matching.find({})).mentors).toEqual([]);
    const { nobody } = await matching.missing({});
    expect(nobody).not.toBeNull();
  });
});

// Clocks change in Madrid and in New York, a year ends, a leap day, the middle of a weekend, and just midnight.
const MOMENTS = [
  "2027-03-28T01:30:00Z",
  "2026-10-25T00:59:59Z",
  "2027-03-14T07:00:00Z",
  "2027-01-01T00:00:00Z",
  "2028-02-29T12:34:56Z",
  "2026-11-21T23:50:00Z",
  "2026-12-06T15:00:00Z",
];

describe.each(availableDatabases)("the demo company on any day, on %s", (kind) => {
  test.each(MOMENTS)("at %s everybody's story is there", async (now) => {
    const product = await openDemo(kind, now);
    const kenji = await as(product, "kenji.mori");
    const { mine, theirs, next } = await kenji.inbox.home();
    const kinds = mine.map(({ kind: one }) => one);
    expect(kinds).toEqual(expect.arrayContaining(["answerReview", "closeOut"]));
    // A list of turns that can be read at a glance.
    expect(kinds.length).toBeLessThan(8);
    expect(theirs.map(({ kind: one }) => one)).toContain("answerMentorshipRequest");
    expect(next && next.startsAt < addMilliseconds(now, 36 * HOUR)).toBe(true);
    const pairs = await kenji.mentorships.mine();
    expect(pairs.filter(({ status }) => status === "active")).toHaveLength(2);
    expect(await countRunning(product, now)).toBeGreaterThan(0);
    await product.turn();
    const late = await product.db.selectFrom("outbox").select("id").where("handledAt", "is", null).execute();
    expect(late).toEqual([]);
    await product.close();
  });
});

async function countRunning({ db }: TestProduct, now: string): Promise<number> {
  const running = await db
    .selectFrom("session")
    .select("id")
    .where("status", "=", "confirmed")
    .where("startsAt", "<=", now)
    .where("endsAt", ">", now)
    .execute();
  return running.length;
}
