import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();
// She is in Madrid whatever her browser says; Monday, 10:00 there.
const MENTOR = { timeZone: "Asia/Tokyo" };

/** Opens a part of the page that a phone folds. */
async function unfold(page: Page, title: string): Promise<void> {
  const summary = page.locator("summary").filter({ hasText: title });
  if ((await summary.count()) > 0) await summary.click();
}

/** What the preview says of a date. */
const previewOf = (page: Page, date: string) =>
  page.getByRole("region", { name: "What mentees can book" }).getByRole("listitem").filter({ hasText: date });

for (const device of ["wide", "phone"] satisfies Device[]) {
  test(`hours, dates, time off and rules: what comes of them is said, and stays (${device})`, async ({
    visit,
  }) => {
    const isFirst = device === "wide";
    const page = await visit(demo(), { ...MENTOR, device });
    await enterDemo(page, "mentor", demo());
    await page.goto("/settings/hours");
    await expectArrived(page);

    await test.step("an hour more, by keys", async () => {
      await page
        .getByRole("gridcell", { name: isFirst ? "Tuesday 17:30, closed" : "Thursday 17:30, closed" })
        .focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await expect(
        page.getByRole("gridcell", { name: isFirst ? "Tuesday 18:00, open" : "Thursday 18:00, open" }),
      ).toBeVisible();
      await expect(
        page
          .getByText(/\d+ starts in the next 14 days\+\d+$/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
    });

    await test.step("a date that is closed, and one of its own hours", async () => {
      await unfold(page, "Single dates");
      const month = page.getByRole("grid", { name: "Dates with other hours" });
      await month.getByRole("gridcell", { name: isFirst ? /27 November/ : /26 November/ }).click();
      await page
        .getByRole("group", { name: /^Hours of/ })
        .getByText("Closed", { exact: true })
        .click();
      await expect(
        month.getByRole("gridcell", { name: isFirst ? /27 November/ : /26 November/ }),
      ).toHaveAccessibleName(/closed, unlike usual$/);
      await page.getByRole("button", { name: "Later month" }).click();
      await month.getByRole("gridcell", { name: isFirst ? /\b2 December/ : /\b3 December/ }).click();
      await page.getByText("Other hours", { exact: true }).click();
      await page.getByLabel("Until", { exact: true }).first().fill("11:00");
      await page.getByRole("button", { name: /^Remove 14:00/ }).click();
    });

    await test.step("a day off", async () => {
      await unfold(page, "Time off");
      await page.getByRole("button", { name: "Add time off" }).click();
      await page
        .getByLabel("First day")
        .last()
        .fill(isFirst ? "2026-12-04" : "2026-12-01");
      await page
        .getByLabel("Last day")
        .last()
        .fill(isFirst ? "2026-12-04" : "2026-12-01");
    });

    await test.step("breaks, notice, step and limits", async () => {
      await unfold(page, "Breaks, notice and limits");
      await page.getByLabel("Break after a session").selectOption(isFirst ? "15 min" : "20 min");
      await page.getByRole("combobox", { name: "Notice" }).selectOption(isFirst ? "2 days" : "8 h");
      await page.getByLabel("Sessions start").selectOption("Every 30 min");
      await page.getByLabel("Sessions a day, at most").selectOption(isFirst ? "3" : "4");
    });

    await test.step("the preview follows, before anything is saved", async () => {
      await unfold(page, "What mentees can book");
      await expect(previewOf(page, isFirst ? "Fri 27 Nov" : "Thu 26 Nov")).toContainText("None");
      await expect(previewOf(page, isFirst ? "Wed 2 Dec" : "Thu 3 Dec")).toContainText(/09:[03]0–10:00/);
      await expect(previewOf(page, isFirst ? "Fri 4 Dec" : "Tue 1 Dec")).toContainText("None");
      await expect(page.getByText("Not saved yet")).toBeInViewport();
      await expectNoSideways(page);
      await expectAccessible(page);
    });

    await test.step("what is saved is there after a reload", async () => {
      await page.getByRole("button", { name: "Save hours" }).click();
      await expect(page.getByText(/^Saved/)).toBeVisible();
      await page.reload();
      await expectArrived(page);
      await expect(
        page.getByRole("gridcell", { name: isFirst ? "Tuesday 18:00, open" : "Thursday 18:00, open" }),
      ).toBeVisible();
      for (const title of ["Single dates", "Time off", "Breaks, notice and limits"])
        await unfold(page, title);
      await expect(
        page.getByRole("gridcell", { name: isFirst ? /27 November/ : /26 November/ }),
      ).toHaveAccessibleName(/closed, unlike usual$/);
      await expect(page.getByLabel("First day").last()).toHaveValue(isFirst ? "2026-12-04" : "2026-12-04");
      await expect(page.getByRole("combobox", { name: "Notice" }).locator("option:checked")).toHaveText(
        isFirst ? "2 days" : "8 h",
      );
      await expect(page.getByLabel("Sessions a day, at most")).toHaveValue(isFirst ? "3" : "4");
      await expect(page.getByText("Nothing to save")).toBeVisible();
    });
  });
}
