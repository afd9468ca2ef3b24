import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectArrived } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

test("a session is booked from Home without a mouse", async ({ ownDemo, visit }) => {
  const page = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  await enterDemo(page, "mentee", ownDemo);
  await page.goto("/");
  await expectArrived(page);

  for (const [keys, title] of [
    ["?", "Keyboard shortcuts"],
    ["Control+k", "Search"],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }

  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await expect(page).toHaveURL("/mentorships");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  const book = page.getByRole("button", { name: /^Book with/ }).first();
  await tabTo(page, book);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const chosen = dialog.getByRole("button", { pressed: true, name: /:/ });
  await expect(chosen).toBeFocused();
  await expectAccessible(page);

  const first = await chosen.getAttribute("value");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(chosen).toBeFocused();
  expect(await chosen.getAttribute("value"), "another time is chosen").not.toBe(first);

  await tabTo(page, dialog.getByRole("textbox", { name: "What is it about?" }));
  await page.keyboard.type("How to say no to a deadline");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sessions\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("How to say no to a deadline");
});

const MOST_STOPS = 80;

/** Presses Tab until the focus is there, as somebody would who sees where it is. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}
