import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { fieldProblems } from "./field-problems.ts";
import { readFailure } from "./read-failure.ts";
import { requestIdOf } from "./request-id-of.ts";

const answered = (data: { httpStatus: number; fields: { field: string; message: string }[] }) =>
  TRPCClientError.from({
    error: { code: -32600, message: "In words.", data: { code: "BAD_REQUEST", requestId: "r-7", ...data } },
  });

test("a failed call keeps its words and the id to quote", () => {
  const error = answered({ httpStatus: 400, fields: [] });
  expect(readFailure(error)).toMatchObject({
    code: "BAD_REQUEST",
    message: "In words.",
    isWorthRetrying: false,
  });
  expect(requestIdOf(error)).toBe("r-7");
});

test("only a fault of the server is worth another try", () => {
  expect(readFailure(answered({ httpStatus: 500, fields: [] })).isWorthRetrying).toBe(true);
});

test("a call that got no answer is said to be offline, and has no id", () => {
  const error = TRPCClientError.from(new TypeError("Failed to fetch"));
  expect(readFailure(error).code).toBe("OFFLINE");
  expect(requestIdOf(error)).toBeUndefined();
});

test("what broke inside the page stays inside", () => {
  expect(readFailure(new Error("secret of the code")).message).not.toContain("secret");
});

test("the first problem of each field is shown beside it", () => {
  const fields = [
    { field: "name", message: "Type a name." },
    { field: "name", message: "Too long." },
    { field: "", message: "For the whole form." },
  ];
  expect(fieldProblems(answered({ httpStatus: 400, fields }))).toEqual({ name: "Type a name." });
});
