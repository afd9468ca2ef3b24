import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

test("with a thumb: find and ask, book a time, open an hour", async ({ ownDemo, visit }) => {
  const page = await visit(ownDemo, { timeZone: "Asia/Tokyo", device: "phone" });
  await enterDemo(page, "mentee", ownDemo);
  await page.goto("/");
  const bar = page.getByRole("navigation", { name: "Main" });

  await test.step("find and ask", async () => {
    await bar.getByRole("link", { name: "Find" }).tap();
    await expectArrived(page);
    // By the list, which may still be on its way: the page's other ways to ask are there before it.
    await page
      .getByRole("list", { name: "Who fits best" })
      .getByRole("button", { name: /^Ask / })
      .first()
      .tap();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: "Your message" })
      .fill("I would like to learn from how you review.");
    await expectNoSideways(page);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^Ask / }).tap();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(/^Waiting for .+ since/).first()).toBeVisible();
  });

  await test.step("book a time on another day", async () => {
    await bar.getByRole("link", { name: "Mentorships" }).tap();
    await page
      .getByRole("button", { name: /^Book with/ })
      .first()
      .tap();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("button", { name: /, \d+ times$/ })
      .last()
      .tap();
    await dialog
      .getByRole("button", { name: /^\d\d:\d\d/ })
      .last()
      .tap();
    await dialog.getByRole("textbox", { name: "What is it about?" }).fill("Reading other people's code");
    await expectNoSideways(page);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^(Book|Ask for this time)$/ }).tap();
    await expect(page).toHaveURL(/\/sessions\//);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Reading other people's code");
  });

  await test.step("open an hour more", async () => {
    await page.goto("/settings/hours");
    const closed = page.getByRole("gridcell", { name: /closed$/ }).first();
    const hour = (await closed.getAttribute("aria-label"))?.replace("closed", "open") ?? "";
    await closed.tap();
    await expect(page.getByRole("gridcell", { name: hour })).toBeVisible();
    await page.getByRole("button", { name: "Save hours" }).tap();
    await expect(page.getByText(/^Saved/)).toBeVisible();
  });
});
