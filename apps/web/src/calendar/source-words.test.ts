import { expect, test } from "vitest";
import { sayTrouble, sayUnreadable, sayWhatItSaid } from "./source-words.ts";

const read = {
  busySoon: 412,
  fetchedAt: "2026-11-23T09:00:00Z",
  triedAt: "2026-11-23T09:00:00Z",
  problem: null,
  unreadable: 0,
  freshness: "fresh",
} as const;
const say = (more: Partial<Parameters<typeof sayTrouble>[0]>) =>
  sayTrouble({ ...read, ...more }, "Europe/Madrid");

test("a calendar says how busy the next weeks are, and when it was read", () => {
  expect(sayWhatItSaid(read, "Europe/Madrid")).toMatch(
    /^412 busy times in the next 60 days · read Mon 23 Nov.*, 10:00 CET$/,
  );
  expect(sayWhatItSaid({ ...read, busySoon: 1 }, "Europe/Madrid")).toMatch(/^1 busy time in/);
});

test("trouble says when it was tried, why it failed, and what holds meanwhile", () => {
  expect(say({})).toBeNull();
  expect(say({ problem: "TOO_SLOW" })).toMatch(/ten seconds.+What it said before still counts\.$/);
  expect(say({ problem: "REFUSED", freshness: "untrusted" })).toMatch(
    /Copy the secret.+each waits for your answer\.$/,
  );
  expect(say({ freshness: "stale" })).toMatch(/has not read it since/);
});

test("entries without a time are told", () => {
  expect(sayUnreadable(read)).toBeNull();
  expect(sayUnreadable({ ...read, unreadable: 1 })).toMatch(/^1 entry has/);
  expect(sayUnreadable({ ...read, unreadable: 1_200 })).toMatch(/^1,200 entries have/);
});
