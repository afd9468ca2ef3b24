import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import type { KnownPerson, RawLine } from "./member-rows.ts";
import { csvCell, readMemberFile } from "./member-rows.ts";

const idOf = (last: number) => personId.parse(`01900000-0000-7000-8000-${String(last).padStart(12, "0")}`);
const asMentee = { asMentee: true, asMentor: false, capacity: null, wantedSkills: [], wish: null };
const people: ReadonlyMap<string, KnownPerson> = new Map([
  ["ada@acme.com", { id: idOf(1), name: "Ada", isActive: true, wish: null }],
  ["ben@acme.com", { id: idOf(2), name: "Ben", isActive: true, wish: asMentee }],
  ["eva@acme.com", { id: idOf(3), name: "Eva", isActive: false, wish: null }],
]);
const skills = [{ id: "code_review", name: "Code review", aliases: ["Reviewing"] }];
const lines = (...rows: string[][]): RawLine[] => rows.map((cells, index) => ({ line: index + 1, cells }));
const read = (...rows: string[][]) => readMemberFile(lines(...rows), { people, skills });
const one = (...row: string[]) => read(["email", "role", "capacity", "skills", "wish"], row).rows[0];

describe("a file of people", () => {
  test("says who is new, who changes and who is as before", () => {
    const { rows } = read(["email", "role"], ["ada@acme.com", "both"], ["BEN@acme.com", "mentor"]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["add", "change"]);
    expect(one("ben@acme.com", "mentee")?.outcome).toBe("same");
  });

  test.each([
    [["nobody@acme.com", "mentee"], "email: nobody here has this address. Invite them to the company first."],
    [["eva@acme.com", "mentee"], "email: their account is closed."],
    [["", "mentee"], "email: it is missing."],
    [["ada@acme.com", "boss"], "role: write mentee, mentor or both."],
    [
      ["ada@acme.com", "mentor", "0"],
      "capacity: How many mentees at once goes from 1 to 20, in whole people.",
    ],
    [
      ["ada@acme.com", "mentor", "2.5"],
      "capacity: How many mentees at once goes from 1 to 20, in whole people.",
    ],
    [["ada@acme.com", "mentee", "", "Knitting"], "skills: “Knitting” is no skill of the catalogue."],
    [["ada@acme.com", "mentee", "", "", "x".repeat(301)], "wish: The wish can have 300 characters at most."],
    [
      ["ada@acme.com", "mentee", "", "", "", "and more"],
      "The line has 6 cells, the first line 5. Put text with commas in quotes.",
    ],
  ])("%j is a problem, in words", (row, words) => {
    expect(one(...row)).toMatchObject({ outcome: "problem", wish: null, problems: [words] });
  });

  test("names everything that is wrong with a line at once", () => {
    expect(one("eva@acme.com", "x", "99", "Knitting")?.problems).toHaveLength(4);
  });

  test("reads a skill by its name, id or another word for it", () => {
    expect(
      one("ada@acme.com", "mentee", "", "code review; REVIEWING|code_review")?.wish?.wantedSkills,
    ).toEqual(["code_review"]);
  });

  test("counts somebody once, on the first line where they stand", () => {
    const { rows } = read(["email", "role"], ["ada@acme.com", "mentee"], ["Ada@Acme.com", "mentor"]);
    expect(rows[1]?.problems).toEqual(["email: the same person is on line 2."]);
  });

  test.each([
    [["name", "role"], /email is missing/],
    [["email", "role", "salary"], /“salary” can't be read/],
    [["email", "role", "role"], /role is there twice/],
  ])("with the columns %j is refused as a whole", (head, words) => {
    expect(read(head, ["ada@acme.com", "mentee"])).toMatchObject({
      rows: [],
      problem: expect.stringMatching(words),
    });
  });

  test("never changes anybody for a line with a problem, nor twice, whatever is in it", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "ada@acme.com",
        "ben@acme.com",
        "eva@acme.com",
        "mentee",
        "mentor",
        "both",
        "3",
        "Reviewing",
        "",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rest) => {
        const { rows } = read(["email", "role", "capacity", "skills", "wish"], ...rest);
        const changing = rows.filter(({ outcome }) => outcome === "add" || outcome === "change");
        for (const row of rows) {
          expect(row.outcome === "problem").toBe(row.problems.length > 0);
          expect(row.wish === null).toBe(row.outcome === "problem");
        }
        const ids = changing.map(({ person }) => person?.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

test("what a spreadsheet would run as a formula is written as a text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csvCell(text);
      const shown = cell.startsWith('"') ? cell.slice(1, -1) : cell;
      expect(/^[=+\-@\t\r]/.test(shown)).toBe(false);
    }),
  );
  expect(csvCell('say "hi", Ada')).toBe('"say ""hi"", Ada"');
});
