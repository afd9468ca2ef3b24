import { expect, test } from "vitest";
import { linkName } from "./link-name.ts";

test.each([
  ["https://git.example.com/shop/payments-api/pull/2214/files", "payments-api #2214"],
  ["https://gitlab.example.com/shop/app/-/merge_requests/7", "app #7"],
  ["https://bitbucket.example.com/shop/app/pull-requests/31", "app #31"],
  ["https://git.example.com/shop/app/issues/12", "app #12"],
  ["https://tickets.example.com/browse/PAY-12", "PAY-12"],
  ["https://www.example.com/handbook/outbox/", "example.com/handbook/outbox"],
  ["https://example.com/%E0%A4", "example.com/%E0%A4"],
])("%s is called %s", (url, name) => {
  expect(linkName(url)).toBe(name);
});
