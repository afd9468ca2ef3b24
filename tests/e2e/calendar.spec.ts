import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

const SHAPES = ["Day", "Week", "Month", "List"] as const;

for (const scheme of ["light", "dark"] as const) {
  test(`the calendar is a day, a week, a month and a list, in ${scheme}`, async ({ demo, visit }) => {
    const page = await visit(demo, { timeZone: "Europe/Madrid", scheme });
    await enterDemo(page, "mentor", demo);
    await page.goto("/calendar");
    for (const shape of SHAPES) {
      await page.getByText(shape, { exact: true }).click();
      await expect(page.getByRole("radio", { name: shape })).toBeChecked();
      await expect(
        page.getByRole("main").getByRole("link", { name: /Retries and idempotency/ }),
      ).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("a session says both times, and another clock stands beside one's own", async ({ demo, visit }) => {
  const page = await visit(demo, { timeZone: "America/Los_Angeles" });
  await enterDemo(page, "mentor", demo);
  await page.goto("/calendar");
  const monday = page.getByRole("list", { name: "Your week" }).getByRole("listitem").first();
  await expect(monday.getByRole("link")).toHaveAccessibleName(
    /^Retries .+ 11:30–12:30 CET · 19:30 for Kenji in Tokyo, Pairing with Kenji Mori\. Confirmed\.$/,
  );
  await page.getByText("Ingrid in New York", { exact: true }).click();
  await expect(page.getByRole("radio", { name: "Ingrid in New York" })).toBeChecked();
  await monday.getByRole("link").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Retries");
});

test("on a phone a week is a list, and a day of the month leads to its hours", async ({ demo, visit }) => {
  const page = await visit(demo, { timeZone: "Asia/Tokyo", device: "phone" });
  await enterDemo(page, "mentor", demo);
  await page.goto("/calendar?week=2026-11-23");
  await expectArrived(page);
  await expect(page.getByRole("radio", { name: "List" })).toBeChecked();
  await page.getByText("Month", { exact: true }).tap();
  await expectNoSideways(page);
  await page.getByRole("link", { name: "Friday 27 Nov, 1 session" }).tap();
  await expect(page.getByRole("list", { name: "Your day" })).toBeVisible();
  await expectNoSideways(page);
  await expectAccessible(page);
});
