import { describe, expect, test } from "vitest";
import { doOverlap, planPeriod } from "../people/period.ts";
import { planRemoval } from "./plan-removal.ts";

const first = { id: "first", fromDate: "2026-01-01", toDate: "2026-03-01" };
const second = { id: "second", fromDate: "2026-03-01", toDate: "2026-06-01" };
const third = { id: "third", fromDate: "2026-06-01", toDate: null };

describe("taking a mistaken period away", () => {
  test("the one it cut off runs on over its days, no further", () => {
    const healing = planRemoval([first, third], second);
    expect(healing).toEqual({ period: first, toDate: "2026-06-01" });
    expect(doOverlap({ ...first, toDate: "2026-06-01" }, third)).toBe(false);
  });

  test("after the last one the one before runs until further notice", () => {
    expect(planRemoval([first, second], third)).toEqual({ period: second, toDate: null });
  });

  test("nothing runs on where nothing ended at its first day", () => {
    expect(planRemoval([second, third], first)).toBeNull();
    expect(planRemoval([first], third)).toBeNull();
    expect(planRemoval([], first)).toBeNull();
  });

  test("undoes what planning a step had done", () => {
    const running = { fromDate: "2026-01-01", toDate: null };
    const plan = planPeriod([running], { fromDate: "2026-09-01", toDate: null });
    if (!plan.ok || plan.value.closes === null) throw new Error("the step was refused");
    const cut = { ...plan.value.closes.period, toDate: plan.value.closes.toDate };
    const healing = planRemoval([cut], plan.value.adds);
    expect({ ...healing?.period, toDate: healing?.toDate }).toEqual(running);
  });
});
