import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import type { CohortSnapshot } from "./snapshot.ts";
import { canonicalText } from "./snapshot.ts";
import type { MemberFacts, ReadCohort, Ties } from "./to-snapshot.ts";
import { toSnapshot } from "./to-snapshot.ts";

const nobodyKnown: Ties = { pairs: [], ended: [], asks: [], proposals: [], apart: [], leads: [], rules: [] };

function member(
  id: string,
  more: Partial<MemberFacts> & { taken?: number; capacity?: number } = {},
): MemberFacts {
  const { taken = 0, capacity = 2, ...rest } = more;
  const profile = { id, grade: null, teamId: null, orgId: null, languages: ["en"] };
  return {
    ...{ id, asMentee: false, asMentor: false, isHere: true, programmeCapacity: null },
    mentee: { ...profile, direction: null, goals: [], acceptsSelfAssessed: true },
    mentor: {
      ...profile,
      ...{ track: null, offers: [], capacity, seatsTaken: taken, isActive: true, acceptsRequests: true },
    },
    timeZone: "Europe/Berlin",
    weeklyHours: null,
    ...rest,
  };
}

const mentee = (id: string) => member(id, { asMentee: true });
const mentor = (id: string, more: Parameters<typeof member>[1] = {}) =>
  member(id, { asMentor: true, ...more });

const read = (members: MemberFacts[], ties: Partial<Ties> = {}): ReadCohort => ({
  readAt: "2026-11-23T09:00:27Z",
  policy: defaultPolicy,
  settings: { objective: "totalScore", fairnessPpm: 0, minScore: 0, seed: 7 },
  members,
  ties: { ...nobodyKnown, ...ties },
});
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);
const seatsOf = ({ mentors }: CohortSnapshot) =>
  mentors.map(({ capacity, seatsTaken }) => [capacity, seatsTaken]);

describe("what a run is solved from", () => {
  test("leaves out who has a mentor here, who is asked about one, and whose account is closed", () => {
    const people = [
      mentee("a"),
      mentee("b"),
      mentee("c"),
      member("d", { asMentee: true, isHere: false }),
      mentor("m"),
    ];
    const snapshot = toSnapshot(
      read(people, {
        pairs: [{ menteeId: "a", mentorId: "m", isOfProgramme: true }],
        proposals: [{ menteeId: "b", mentorId: "m", isOpen: true, isOfProgramme: true }],
      }),
    );
    expect(ids(snapshot.mentees)).toEqual(["c"]);
  });

  test("keeps who has a mentor elsewhere, and never pairs the two again", () => {
    const pairs = [{ menteeId: "a", mentorId: "m", isOfProgramme: false }];
    const snapshot = toSnapshot(read([mentee("a"), mentor("m", { taken: 1 })], { pairs }));
    expect(ids(snapshot.mentees)).toEqual(["a"]);
    expect(snapshot.known).toMatchObject([{ menteeId: "a", mentorId: "m", isAlreadyPaired: true }]);
  });

  test("gives a mentor the seats that they and the programme both have left", () => {
    const proposals = [{ menteeId: "a", mentorId: "m", isOpen: true, isOfProgramme: true }];
    const free = toSnapshot(
      read([mentee("a"), mentor("m", { taken: 1, capacity: 5, programmeCapacity: 3 })], { proposals }),
    );
    // Five at once, one there and one asked; of three in this programme one is asked.
    expect(seatsOf(free)).toEqual([[4, 2]]);
    const full = toSnapshot(read([mentee("a"), mentor("m", { taken: 2, programmeCapacity: 3 })]));
    expect(seatsOf(full)).toEqual([[2, 2]]);
  });

  test("knows everybody above a mentee, also where two lead each other", () => {
    const leads = [
      { personId: "a", leadId: "x" },
      { personId: "x", leadId: "m" },
      { personId: "m", leadId: "x" },
    ];
    const { known } = toSnapshot(read([mentee("a"), mentor("m"), mentor("n")], { leads }));
    expect(known).toMatchObject([{ menteeId: "a", mentorId: "m", isInReportingLine: true }]);
  });

  test("never makes a pair again that somebody declined here, and hears who asked again after a no", () => {
    const { blocked, known } = toSnapshot(
      read([mentee("a"), mentor("m"), mentor("n")], {
        proposals: [{ menteeId: "a", mentorId: "m", isOpen: false, isOfProgramme: true }],
        asks: [
          { menteeId: "a", mentorId: "n", isDeclined: false },
          { menteeId: "a", mentorId: "n", isDeclined: true },
        ],
      }),
    );
    expect(blocked).toEqual([{ menteeId: "a", mentorId: "m" }]);
    expect(known).toMatchObject([{ mentorId: "n", preference: "menteeAsked" }]);
  });

  test("knows of two who are kept apart no more than that, whoever of them said so", () => {
    const people = [member("a", { asMentee: true }), member("m", { asMentor: true })];
    const said = (personId: string, otherId: string) =>
      toSnapshot(read(people, { apart: [{ personId, otherId }] }));
    expect(said("a", "m").known).toMatchObject([{ menteeId: "a", mentorId: "m", isKeptApart: true }]);
    expect(canonicalText(said("m", "a"))).toBe(canonicalText(said("a", "m")));
    expect(canonicalText(toSnapshot(read(people)))).not.toContain("isKeptApart");
  });

  test("does not make a pair again that has ended here", () => {
    const ended = [{ menteeId: "a", mentorId: "m" }];
    const snapshot = toSnapshot(read([mentee("a"), mentor("m")], { ...nobodyKnown, ended }));
    expect(snapshot.blocked).toEqual(ended);
    expect(snapshot.mentees.map(({ id }) => id)).toEqual(["a"]);
  });

  test("is the same bytes in whatever order everything was read, and some seconds later", () => {
    const people = ["a", "b", "c", "d", "e"].map((id, index) =>
      member(id, {
        asMentee: index < 4,
        asMentor: index > 1,
        weeklyHours: index % 2 ? [{ day: 1, start: "09:00", end: "17:00" }] : null,
      }),
    );
    const ties: Ties = {
      pairs: [{ menteeId: "a", mentorId: "d", isOfProgramme: false }],
      ended: [{ menteeId: "a", mentorId: "c" }],
      asks: [{ menteeId: "b", mentorId: "c", isDeclined: false }],
      proposals: [{ menteeId: "c", mentorId: "e", isOpen: false, isOfProgramme: true }],
      apart: [{ personId: "d", otherId: "b" }],
      leads: [
        { personId: "a", leadId: "c" },
        { personId: "c", leadId: "e" },
      ],
      rules: [
        { menteeId: "a", mentorId: "e", kind: "lock" },
        { menteeId: "b", mentorId: "d", kind: "block" },
      ],
    };
    const expected = canonicalText(toSnapshot(read(people, ties)));
    const shuffled = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(
        fc.record({
          members: shuffled(people),
          leads: shuffled(ties.leads),
          rules: shuffled(ties.rules),
          second: fc.integer({ min: 0, max: 59 }),
        }),
        ({ members, leads, rules, second }) => {
          const readAt = `2026-11-23T09:00:${String(second).padStart(2, "0")}Z`;
          const snapshot = toSnapshot({ ...read(members, { ...ties, leads, rules }), readAt });
          expect(canonicalText(snapshot)).toBe(expected);
        },
      ),
    );
  });
});
