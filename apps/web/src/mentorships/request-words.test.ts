import { expect, test } from "vitest";
import { answeredWords, placesWords, waitingWords } from "./request-words.ts";

const reader = { timeZone: "Europe/Madrid", locale: "en-GB", now: "2026-11-23T09:00:00Z" };
const request = {
  createdAt: "2026-11-17T09:00:00Z",
  closesAt: "2026-12-01T09:00:00Z",
  answeredAt: null,
  reason: null,
};

test("who waits reads for whom, since when and until when", () => {
  expect(waitingWords(request, { other: "Ana", next: null }, reader)).toBe(
    "Waiting for Ana since Tue 17 Nov · closes Tue 1 Dec",
  );
  expect(waitingWords(request, { other: "Ana", next: "Ben Okafor" }, reader)).toBe(
    "Waiting for Ana since Tue 17 Nov · moves on to Ben on Tue 1 Dec",
  );
});

test.each([
  [{ capacity: 2, seatsTaken: 1 }, "1 of your 2 places is free"],
  [{ capacity: 3, seatsTaken: null }, "3 of your 3 places are free"],
  [{ capacity: 1, seatsTaken: 0 }, "1 of your 1 place is free"],
  [{ capacity: 1, seatsTaken: 2 }, "none of your places is free"],
])("places in words: %o", (seats, words) => {
  expect(placesWords(seats)).toBe(words);
});

const answered = { ...request, answeredAt: "2026-11-20T09:00:00Z" };

test.each([
  [{ status: "declined", reason: "Away until May" }, true, "You declined on Fri 20 Nov: Away until May"],
  [{ status: "declined", reason: "Away until May" }, false, "Ana declined on Fri 20 Nov: Away until May"],
  [{ status: "accepted" }, false, "Ana accepted on Fri 20 Nov"],
  [{ status: "withdrawn" }, false, "Taken back on Fri 20 Nov"],
  [{ status: "withdrawn" }, true, "Taken back on Fri 20 Nov"],
] as const)("%o, said to the mentor: %s", (answer, isMentor, words) => {
  const facts = { otherName: "Ana", isMentor };
  expect(answeredWords({ ...answered, ...answer }, facts, reader)).toBe(words);
});

test("a request whose time is over closed at its end, also before the clock came round", () => {
  const facts = { otherName: "Ana", isMentor: false };
  const words = "Closed on Tue 1 Dec without an answer";
  expect(answeredWords({ ...request, status: "expired" }, facts, reader)).toBe(words);
  expect(answeredWords({ ...request, status: "requested" }, facts, reader)).toBe(words);
});
