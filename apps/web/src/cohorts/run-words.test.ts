import { expect, test } from "vitest";
import { minutesUntil } from "./run-words.ts";

const at = (clock: string) => Date.parse(`2026-11-26T${clock}Z`);

test("ten minutes are ten, whichever second of a minute they began in", () => {
  expect(minutesUntil(at("07:55:20"), at("07:45:00"))).toBe("in 10 minutes");
  expect(minutesUntil(at("07:55:20"), at("07:45:59"))).toBe("in 10 minutes");
  expect(minutesUntil(at("07:55:20"), at("07:54:59"))).toBe("in 1 minute");
  expect(minutesUntil(at("07:55:20"), at("07:55:00"))).toBe("in less than a minute");
  expect(minutesUntil(at("07:55:20"), at("08:30:00"))).toBe("in less than a minute");
});
