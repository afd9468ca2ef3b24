import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

// The test's own clock is put into every frame, and the frame of a mail runs no scripts.
const expects = /Blocked script execution/;
const log = (page: Page) => page.getByRole("list", { name: "Mail, newest first" });
const wish = (page: Page, topic: string, choice: string) =>
  page.getByRole("group", { name: `${topic}: when`, exact: true }).getByRole("radio", { name: choice });

for (const device of ["wide", "phone"] as const) {
  test(`mail that somebody wants once a day waits, and comes in one, ${device}`, async ({
    ownDemo,
    visit,
  }) => {
    const page = await visit(ownDemo, { timeZone: "America/New_York", device, expects });
    await enterDemo(page, "mentor", ownDemo);

    await test.step("the mentor chooses, sees what cannot be, and saves", async () => {
      await page.goto("/settings/notifications");
      await expectArrived(page);
      await wish(page, "Sessions", "Once a day").check();
      await page.getByLabel("Your daily mail comes at").fill("07:00");
      await page.getByRole("button", { name: "Save choices" }).click();
      await expect(
        page.getByText("That lies in your quiet hours. Choose a time outside them."),
      ).toBeVisible();
      await page.getByLabel("Your daily mail comes at").fill("09:30");
      await page.getByRole("button", { name: "Save choices" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your daily mail comes at 09:30");
      await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
      await expectNoSideways(page);
      await expectAccessible(page);
    });

    await test.step("the step back, and forth again", async () => {
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your daily mail comes at 08:00");
      await expect(wish(page, "Sessions", "At once")).toBeChecked();
      await wish(page, "Sessions", "Once a day").check();
      await page.getByRole("button", { name: "Save choices" }).click();
      await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
      await page.reload();
      await expect(wish(page, "Sessions", "Once a day")).toBeChecked();
    });

    await test.step("a mentee books, and the mail waits with its moment", async () => {
      await enterDemo(page, "mentee", ownDemo);
      await page.goto("/mentorships");
      await page.getByRole("button", { name: "Book with Nadia" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "What is it about?" }).fill("Words that can wait");
      await dialog.getByRole("button", { name: /^(Book|Ask for this time)$/ }).click();
      await expect(page).toHaveURL(/\/sessions\//);
      // Away from what only the two may read, before somebody else sits down here.
      await page.goto("/");
      await expectArrived(page);
      await ownDemo.moveTo("2026-11-23T09:01:00Z");
      await enterDemo(page, "admin", ownDemo);
      await page.goto("/company/deliveries?show=held");
      await expectArrived(page);
      const held = log(page).getByRole("listitem").filter({ hasText: "Session" });
      await expect(held.filter({ hasText: "To Nadia Okafor" }).first()).toContainText(
        /waits for the daily mail until Tue 24 Nov, 08:00 CET/,
      );
      await expectNoSideways(page);
    });

    await test.step("the next morning it is in one mail", async () => {
      await ownDemo.moveTo("2026-11-24T07:01:00Z");
      await page.goto("/company/deliveries?show=held");
      await expectArrived(page);
      await expect(page.getByText("To Nadia Okafor")).toHaveCount(0);
      await page.goto("/sent-mail");
      await expectArrived(page);
      await log(page).getByRole("link").filter({ hasText: "Nadia Okafor" }).first().click();
      const letter = page.getByRole("region", { name: "The mail", exact: true });
      await expect(letter.frameLocator("iframe").getByText("Words that can wait").first()).toBeVisible();
    });
  });

  test(`the last line of a mail stops such mail without a sign-in, and puts it back, ${device}`, async ({
    ownDemo,
    visit,
  }) => {
    const page = await visit(ownDemo, { timeZone: "Asia/Tokyo", device, expects });
    await enterDemo(page, "mentee", ownDemo);
    await page.goto("/sent-mail");
    await expectArrived(page);
    await log(page).getByRole("link").filter({ hasText: "Booked:" }).first().click();
    const letter = page.getByRole("region", { name: "The mail", exact: true });
    const wayOut = letter.frameLocator("iframe").getByRole("link", { name: "No more mail about sessions" });
    const address = (await wayOut.getAttribute("href")) ?? "";
    await page.context().clearCookies();
    await page.goto(address);
    await expectArrived(page);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText("Stop mail about sessions?");
    await page.getByRole("button", { name: "Stop it" }).click();
    await expect(heading).toHaveText("You get no mail about sessions");
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.reload();
    await expect(heading).toHaveText("You get no mail about sessions");
    await page.getByRole("button", { name: "Put it back" }).click();
    await expect(heading).toHaveText("Stop mail about sessions?");
    await page.goto(`${address}x`);
    await expect(heading).toHaveText("This link does not work any more");
  });
}
