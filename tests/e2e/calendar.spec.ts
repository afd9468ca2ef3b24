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

test("a session is moved by keys, and the dialog says what comes of it first", async ({ ownDemo, visit }) => {
  const page = await visit(ownDemo, { timeZone: "America/Los_Angeles" });
  await enterDemo(page, "mentor", ownDemo);
  await page.goto("/calendar");
  const session = page
    .getByRole("list", { name: "Your week" })
    .getByRole("link", { name: /^Evidence/ })
    .first();
  await session.focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("m");
  for (const key of ["ArrowLeft", "ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "Move to another time" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
});

test("a session is dragged to another time with a mouse", async ({ ownDemo, visit }) => {
  const page = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  await enterDemo(page, "mentor", ownDemo);
  await page.goto("/calendar");
  const session = page
    .getByRole("list", { name: "Your week" })
    .getByRole("link", { name: /^Retries/ })
    .first();
  const from = await session.boundingBox();
  if (!from) throw new Error("the session is not on the page");
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + 60, { steps: 4 });
  await page.mouse.move(from.x + from.width * 1.5, from.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("dialog", { name: "Move to another time" })).toBeVisible();
  await expect(page).toHaveURL(/calendar/);
});
