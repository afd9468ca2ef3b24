import { expect, test } from "vitest";
import { hoursOverride, hoursOverrides, weeklyHours, weeklyWindow } from "./hours-input.ts";

interface Answer {
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
}
const problems = ({ error }: Answer) =>
  (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

test("hours that end past midnight belong to the day they start on", () => {
  expect(problems(weeklyWindow.safeParse({ day: 5, start: "22:00", end: "26:00" }))).toEqual([]);
  expect(problems(weeklyWindow.safeParse({ day: 7, start: "00:00", end: "48:00" }))).toEqual([]);
});

test("an end before the start, or at it, is refused at the end's field", () => {
  for (const end of ["08:00", "09:00"]) {
    expect(problems(weeklyHours.safeParse([{ day: 1, start: "09:00", end }]))).toEqual([
      "0.end: The end has to be after the start.",
    ]);
  }
});

test.each([
  ["9:00", "17:00", "start"],
  ["24:00", "25:00", "start"],
  ["09:60", "17:00", "start"],
  ["0\u00009:0", "17:00", "start"],
  ["-1:00", "17:00", "start"],
  ["09:00", "48:01", "end"],
  ["09:00", "1e:00", "end"],
])("a window %s to %s is refused at its %s", (start, end, field) => {
  const [problem] = problems(weeklyWindow.safeParse({ day: 1, start, end }));
  expect(problem).toMatch(new RegExp(`^${field}: Write the ${field} as HH:MM`));
});

test("a weekday is 1 to 7", () => {
  for (const day of [0, 8, 1.5, "1", null]) {
    const answer = weeklyWindow.safeParse({ day, start: "09:00", end: "10:00" });
    expect(problems(answer)).toEqual(["day: Choose a weekday, 1 for Monday to 7."]);
  }
});

test("a week has a limit of windows", () => {
  const window = { day: 1, start: "09:00", end: "10:00" };
  expect(problems(weeklyHours.safeParse(Array(336).fill(window)))).toEqual([]);
  expect(problems(weeklyHours.safeParse(Array(337).fill(window)))).toHaveLength(1);
});

test("an override is for a date that exists, each once", () => {
  expect(problems(hoursOverride.safeParse({ date: "2028-02-29", windows: [] }))).toEqual([]);
  for (const date of ["2026-02-29", "2026-2-1", "tomorrow", "2026-13-01", "+012026-01-01"]) {
    expect(problems(hoursOverride.safeParse({ date, windows: [] }))).toEqual([
      "date: Write the date as YYYY-MM-DD.",
    ]);
  }
  const closed = { date: "2026-05-01", windows: [] };
  expect(problems(hoursOverrides.safeParse([closed, closed]))).toEqual([": Each date may be there once."]);
});
