import { expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { exampleFacts, exampleMentee, exampleMentor } from "./example-pair.ts";
import { recommendLiterally } from "./recommend-literally.ts";

const poolOf = (ids: string[]) => ({
  mentee: exampleMentee,
  mentors: ids.map((id) => ({ ...exampleMentor, id, seatsTaken: id === "full" ? 9 : 1 })),
  factsOf: () => exampleFacts,
});

test("equal scores stand by id, whatever order the mentors come in", () => {
  const { top, eligible, missing } = recommendLiterally(defaultPolicy, poolOf(["c", "a", "full", "d", "b"]), {
    k: 3,
  });
  expect(top.map(({ mentorId }) => mentorId)).toEqual(["a", "b", "c"]);
  expect({ eligible, missing }).toEqual({ eligible: 4, missing: { NO_CAPACITY: 1 } });
});

test("nobody to choose from is an empty list", () => {
  expect(recommendLiterally(defaultPolicy, poolOf([]), { k: 5 })).toEqual({
    top: [],
    eligible: 0,
    missing: {},
  });
});
