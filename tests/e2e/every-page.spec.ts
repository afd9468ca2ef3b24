import type { Page } from "@playwright/test";
import type { Address } from "./addresses.ts";
import { ADDRESSES, ELSEWHERE } from "./addresses.ts";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Product } from "./product.ts";
import { expect, test } from "./walk.ts";

test("every address of the route table is looked at below", async ({ demo, visit }) => {
  const page = await visit(demo, { timeZone: "Europe/Madrid" });
  await page.goto("/sign-in");
  const routes = await page.evaluate<string[]>("Object.keys(__TSR_ROUTER__.routesByPath)");
  expect(routes.toSorted()).toEqual([...Object.keys(ADDRESSES), ...ELSEWHERE].toSorted());
});

for (const [path, address] of Object.entries(ADDRESSES)) {
  for (const device of ["wide", "phone"] as const) {
    test(`${path} reads well ${device}, light and dark`, async ({ demo, visit }) => {
      const page = await visit(demo, { timeZone: "Asia/Tokyo", device });
      await open(page, address, { path, demo });
      await expectNoSideways(page);
      await expectAccessible(page);
    });
  }
}

test("an address that leads nowhere says so inside the frame", async ({ demo, visit }) => {
  const page = await visit(demo, { timeZone: "Asia/Tokyo" });
  await enterDemo(page, "mentee", demo);
  await page.goto("/nowhere/at/all");
  await expectArrived(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  await expectAccessible(page);
});

interface Where {
  path: string;
  demo: Product;
}

async function open(page: Page, { as, find }: Address, { path, demo }: Where): Promise<void> {
  if (as !== null) await enterDemo(page, as, demo);
  const address = find === undefined ? path : await find(page, demo);
  await page.goto(address);
  await expectArrived(page);
  expect(new URL(page.url()).pathname, "nobody is sent elsewhere").toBe(address);
}
