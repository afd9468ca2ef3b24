import fc from "fast-check";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { LANGUAGES, languageName } from "./languages.ts";
import { placePersonInput, plainDate } from "./placement-inputs.ts";
import { aboutMeInput, wantsAndOffersInput } from "./profile-inputs.ts";

const me = {
  name: "Ana Ruiz",
  languages: ["es", "en"],
  direction: "undecided",
  selfLevel: "ic.senior",
  version: 1,
};

const plans = {
  wantsToMentor: true,
  wantsToLearn: true,
  offers: [{ skillId: "code_review", level: 4 }],
  wants: [{ skillId: "system_design", fromLevel: null, toLevel: 3, priority: 1 }],
  targetLevel: null,
  capacity: 2,
  version: 3,
};

const ID = "0190b3a2-0000-7000-8000-000000000001";
const OTHER = "0190b3a2-0000-7000-8000-000000000002";
const place = {
  personId: ID,
  levelId: "ic.mid",
  specialisation: null,
  teamId: OTHER,
  leadId: null,
  fromDate: "2026-03-01",
  toDate: null,
};

function complain(schema: z.ZodMiniType, input: unknown): [string, string][] {
  const read = schema.safeParse(input);
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join("."), message]);
}

const aboutMe = (more: object) => complain(aboutMeInput, { ...me, ...more });
const about = (more: object) => complain(wantsAndOffersInput, { ...plans, ...more });
const placing = (more: object) => complain(placePersonInput, { ...place, ...more });

test("a profile as people fill it in is taken, its name trimmed", () => {
  expect(aboutMeInput.parse({ ...me, name: "  Ana Ruiz " })).toEqual(me);
  expect(wantsAndOffersInput.parse(plans)).toEqual(plans);
  expect(placePersonInput.parse(place)).toEqual(place);
  expect(about({ offers: [], wants: [], capacity: 0, targetLevel: "ic.staff" })).toEqual([]);
});

test("a name is refused in a sentence when it is empty, endless or not text", () => {
  const control = `A${String.fromCharCode(0)}na`;
  const half = `Ana ${String.fromCharCode(0xd83d)}`;
  for (const name of ["  ", "x".repeat(1_000_000), control, half, 7, undefined]) {
    const problems = aboutMe({ name });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[0]).toBe("name");
    expect(problems[0]?.[1]).toMatch(/^Your name .{5,80}\.$/);
  }
});

test.each([
  { more: { languages: [] }, field: "languages", message: "Choose at least one language." },
  { more: { languages: ["en", "en"] }, field: "languages", message: "Each language can be there once." },
  { more: { languages: ["tlh"] }, field: "languages.0", message: "Choose a language from the list." },
  {
    more: { languages: LANGUAGES.slice(0, 13).map(({ code }) => code) },
    field: "languages",
    message: "Choose 12 languages at most.",
  },
  {
    more: { direction: "up" },
    field: "direction",
    message: "Choose individual work, management or undecided.",
  },
  { more: { selfLevel: "Senior!" }, field: "selfLevel", message: "Choose a level of the ladder." },
  { more: { version: 0 }, field: "version", message: "Load the page again: its version is missing." },
])("about me with $more is refused at $field", ({ more, field, message }) => {
  expect(aboutMe(more)).toEqual([[field, message]]);
});

const want = (more: object) => ({
  wants: [{ skillId: "sql", fromLevel: 2, toLevel: 4, priority: 1, ...more }],
});
const CAPACITY = "How many people you can take on goes from 0 to 20, in whole people.";

test.each([
  { more: { capacity: -1 }, field: "capacity", message: CAPACITY },
  { more: { capacity: 21 }, field: "capacity", message: CAPACITY },
  { more: { capacity: 1.5 }, field: "capacity", message: CAPACITY },
  {
    more: { offers: [{ skillId: "sql", level: 0 }] },
    field: "offers.0.level",
    message: "What you can teach goes from 1 (aware) to 5 (expert).",
  },
  {
    more: {
      offers: [
        { skillId: "sql", level: 3 },
        { skillId: "sql", level: 4 },
      ],
    },
    field: "offers",
    message: "Each skill can be there once.",
  },
  {
    more: { offers: Array.from({ length: 21 }, (_, index) => ({ skillId: `s${index}`, level: 1 })) },
    field: "offers",
    message: "Choose 20 skills at most.",
  },
  {
    more: want({ toLevel: 2 }),
    field: "wants.0.toLevel",
    message: "The level you want must be above the one you have.",
  },
  {
    more: want({ toLevel: 6 }),
    field: "wants.0.toLevel",
    message: "The level you want goes from 1 (aware) to 5 (expert).",
  },
  {
    more: want({ fromLevel: -1 }),
    field: "wants.0.fromLevel",
    message: "The level you have goes from 0 (none) to 5 (expert).",
  },
  {
    more: want({ priority: 0 }),
    field: "wants.0.priority",
    message: "A priority goes from 1 (first) to 20.",
  },
  {
    more: want({ skillId: "x".repeat(1_000_000) }),
    field: "wants.0.skillId",
    message: "Choose a skill from the list.",
  },
])("wants and offers are refused at $field: $message", ({ more, field, message }) => {
  expect(about(more)).toEqual([[field, message]]);
});

const DATE = "Choose a date, such as 2026-03-01.";

test.each([
  { more: { fromDate: "2026-02-30" }, field: "fromDate", message: DATE },
  { more: { fromDate: "1.3.2026" }, field: "fromDate", message: DATE },
  { more: { fromDate: "1969-12-31" }, field: "fromDate", message: DATE },
  { more: { toDate: "2200-01-01" }, field: "toDate", message: DATE },
  {
    more: { toDate: "2026-03-01" },
    field: "toDate",
    message: "The last day must come after the first: choose a later date.",
  },
  { more: { leadId: ID }, field: "leadId", message: "Nobody is their own lead: choose somebody else." },
  {
    more: { specialisation: "" },
    field: "specialisation",
    message: "Choose a specialisation from the list.",
  },
])("a placement with $more is refused at $field", ({ more, field, message }) => {
  expect(placing(more)).toEqual([[field, message]]);
});

test("every day that exists is a date, and no other", () => {
  const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(fc.property(day, (date) => complain(plainDate, date.toISOString().slice(0, 10)).length === 0));
  expect(complain(plainDate, "2027-02-29")).toEqual([["", DATE]]);
});

test("languages stand by name, each code once and in its canonical form", () => {
  const names = LANGUAGES.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((one, other) => (one < other ? -1 : 1)));
  const codes = LANGUAGES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Intl.getCanonicalLocales(codes)).toEqual(codes);
  expect([languageName("de"), languageName("tlh")]).toEqual(["German", "tlh"]);
});
