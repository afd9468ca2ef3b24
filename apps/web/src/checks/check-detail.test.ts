import { expect, test } from "vitest";
import { questionDetail, silenceDetail } from "./check-detail.ts";

const day = (instant: string) => instant.slice(0, 10);
const other = { id: "ada", name: "Ada Byron", timeZone: "Europe/Madrid" };
// A subject with just what its words read.
const subject = { type: "silence", other, quietSince: "2026-10-01T09:00:00Z" } as never;
const until = "2026-11-15T09:00:00Z";

test("a question says who sees the answer, since when it waits, and that it goes away", () => {
  const said = { since: "Since Mon 23 Nov", moment: day };
  expect(questionDetail({ kind: "answerFitCheck", until }, said)).toBe(
    "One question, and only you see the answer · Since Mon 23 Nov · goes away 2026-11-15",
  );
});

test("a quiet pair reads what comes next before it comes, and what others see of it", () => {
  const nudged = { kind: "breakSilence", until, subject } as const;
  expect(silenceDetail({ ...nudged, otherwise: "leadsLearn" }, day)).toBe(
    "Nothing booked or said since 2026-10-01 · from 2026-11-15 your leads see that it is quiet, and nothing else",
  );
  expect(silenceDetail({ ...nudged, otherwise: "endIsOffered" }, day)).toContain(
    "you may conclude it or go on",
  );
  const offered = { kind: "concludeOrGoOn", until: null, otherwise: "staysOpen", subject } as const;
  expect(silenceDetail(offered, day)).toContain("nothing happens by itself");
});
