import { expect, test } from "vitest";
import { describeFault } from "./describe-fault.ts";

function databaseError() {
  return Object.assign(new Error('invalid input syntax: "my lead bullies me"'), {
    severity: "ERROR",
    routine: "string_to_uuid",
    code: "22P02",
    detail: "Failing row contains (my lead bullies me)",
    query: "insert into note values ($1)",
    params: ["my lead bullies me"],
  });
}

test("what a database quotes of a row is not kept, nor when another error repeats it", () => {
  const wrapped = new Error(databaseError().message, { cause: databaseError() });
  for (const fault of [databaseError(), wrapped]) {
    expect(JSON.stringify(describeFault(fault))).not.toContain("bullies");
  }
  expect(describeFault(wrapped).cause).toMatchObject({ code: "22P02", type: "Error" });
});

test("a fault of ours keeps its message and its frames", () => {
  const described = describeFault(new RangeError("Not an instant"));
  expect(described).toMatchObject({ type: "RangeError", message: "Not an instant" });
  expect(described.frames.length).toBeGreaterThan(0);
});

test("a cause that goes in circles ends", () => {
  const fault = new Error("a");
  fault.cause = fault;
  expect(JSON.stringify(describeFault(fault)).length).toBeLessThan(20_000);
});
