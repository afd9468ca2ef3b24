import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();
const outside = (dialog: Locator) => dialog.getByRole("list", { name: "Outside of your new hours" });
const shared = (dialog: Locator) => dialog.getByRole("list", { name: "Hours you share in a week" });

async function choose(page: Page, stays: "Keep my local hours" | "Keep the moments"): Promise<void> {
  await page
    .getByRole("dialog")
    .getByRole("radio", { name: new RegExp(`^${stays}`) })
    .check();
}

// She is open from 09:00 to 13:00 and 14:00 to 17:30; Kenji in Tokyo from 16:00 to 23:00.
test("who keeps their local hours reads what falls outside, and the clock of everything changes", async ({
  visit,
}) => {
  const page = await visit(demo(), { timeZone: "America/New_York" });
  await enterDemo(page, "mentor", demo());
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Use this device's, America/New_York" }).click();
  const dialog = page.getByRole("dialog", { name: "Change your zone" });
  await expect(dialog.getByRole("radio", { name: /^Keep my local hours/ })).toBeChecked();
  await expect(outside(dialog).getByRole("listitem")).toHaveText([
    /^Retries and idempotency, part two with Kenji Mori.*Mon 23 Nov, 05:30–06:30 EST$/,
    /^Properties for the refund rules with Aïcha Rahmani.*Wed 25 Nov, 06:00–07:00 EST$/,
    /^Reading a trace before reading the code.*Thu 26 Nov, 04:00–05:00 EST$/,
    /^Evidence for the next level with Ingrid Vasquez.*Fri 27 Nov, 08:00–08:45 EST$/,
    /^Leases, and who may hold one with Kenji Mori.*Mon 30 Nov, 03:00–04:00 EST$/,
    /^Fixtures that tell a story with Aïcha Rahmani.*Mon 30 Nov/,
    /^Evidence for the next level with Ingrid Vasquez, proposed.*Mon 30 Nov/,
    /^Your first game day, walked through with Kenji Mori.*Tue 1 Dec/,
    /^Fixtures that tell a story with Aïcha Rahmani, proposed.*Tue 1 Dec/,
  ]);
  await expect(shared(dialog)).toContainText("Kenji Mori25 h now, none then");
  await expectAccessible(page);

  await choose(page, "Keep the moments");
  await expect(dialog.getByText("No session and nobody’s shared hours are affected.")).toBeVisible();
  await choose(page, "Keep my local hours");
  await dialog.getByRole("button", { name: "Change my zone" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Your zone is America/New_York now.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await page.reload();
  await expectArrived(page);
  await expect(page.getByRole("main")).toContainText("America/New_York, now 04:00 EST");
  await page.goto("/settings/hours");
  await expect(page.getByRole("gridcell", { name: "Monday 09:00, open" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "Monday 13:00, closed" })).toBeVisible();
});

test("on a phone: who keeps the moments is open when they were, by another clock", async ({ visit }) => {
  const page = await visit(demo(), { timeZone: "America/New_York", device: "phone" });
  await enterDemo(page, "mentee", demo());
  await page.goto("/settings/hours");
  await expect(page.getByRole("gridcell", { name: "Monday 16:00, open" })).toBeVisible();
  await page.getByRole("button", { name: "Change your zone" }).tap();
  const dialog = page.getByRole("dialog", { name: "Change your zone" });
  await expect(outside(dialog)).toContainText("Leases, and who may hold one with Nadia Okafor");
  await expectNoSideways(page);
  await expectAccessible(page);
  await choose(page, "Keep the moments");
  await expect(outside(dialog)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Change my zone" }).tap();
  await expect(page.getByText("Your zone is America/New_York now.")).toBeVisible();
  // 16:00 to 23:00 in Tokyo.
  await expect(page.getByRole("gridcell", { name: "Monday 02:00, open" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "Monday 09:00, closed" })).toBeVisible();
  await page.goto("/calendar?week=2026-11-30");
  await expect(page.getByRole("article").filter({ hasText: "Leases, and who may hold one" })).toContainText(
    "03:00–04:00 EST",
  );
});

test("who has neither hours nor sessions is asked nothing, and told so", async ({ visit }) => {
  const page = await visit(demo(), { timeZone: "Asia/Tokyo" });
  await enterAs(page, "sanjana.rao", demo());
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Use this device's, Asia/Tokyo" }).click();
  await expect(
    page.getByText(/^Your zone is Asia\/Tokyo now\. You have no hours and no sessions yet/),
  ).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("You have no hours and no sessions yet");
  await expect(page.getByRole("radio", { name: /^Keep/ })).toHaveCount(0);
});
