import { expect, test } from "vitest";
import { isAtPlace, listPlaces } from "./places.ts";

const nadia = {
  id: "7",
  name: "Nadia Okafor",
  timeZone: "Europe/Madrid",
  locale: "en-GB",
  isCompanyAdmin: false,
  leadsSomebody: false,
  runsProgrammes: false,
  isDemo: false,
};
const everything = { "/": {}, "/ladder": {}, "/team": {}, "/company/people": {} };
const wordsFor = (viewer: typeof nadia, routes: object = everything) =>
  listPlaces(viewer, routes).map(({ word }) => word);

test("somebody without relations sees neither Team nor Company", () => {
  expect(wordsFor(nadia)).toEqual(["Home", "Ladder"]);
});

test("a lead sees Team, a company admin sees Company", () => {
  expect(wordsFor({ ...nadia, leadsSomebody: true })).toEqual(["Home", "Ladder", "Team"]);
  expect(wordsFor({ ...nadia, isCompanyAdmin: true })).toEqual(["Home", "Ladder", "Company"]);
});

test("a place whose page does not exist is not shown", () => {
  expect(wordsFor(nadia, { "/": {} })).toEqual(["Home"]);
});

test("an address below a place belongs to it, Home to itself alone", () => {
  const [home, ladder, company] = listPlaces({ ...nadia, isCompanyAdmin: true }, everything);
  if (!home || !ladder || !company) throw new Error("three places expected");
  expect(isAtPlace(ladder, "/ladder/compare")).toBe(true);
  expect(isAtPlace(ladder, "/ladders")).toBe(false);
  expect(isAtPlace(home, "/ladder")).toBe(false);
  expect(isAtPlace(company, "/company/teams")).toBe(true);
});
