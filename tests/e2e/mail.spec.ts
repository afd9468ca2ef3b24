import { expectArrived } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

// The test's own clock is put into every frame, and the frame of a mail runs no scripts.
const expects = /Blocked script execution/;

for (const device of ["wide", "phone"] as const) {
  test(`mail of the demo is read as a page, as text and as it travels, ${device}`, async ({
    demo,
    visit,
  }) => {
    const page = await visit(demo, { timeZone: "Asia/Tokyo", device, expects });
    await enterDemo(page, "mentee", demo);
    await page.goto("/sent-mail");
    await expectArrived(page);
    const letters = page.getByRole("list", { name: "Mail, newest first" });
    await letters.getByRole("link").filter({ hasText: "Booked:" }).first().click();
    const letter = page.getByRole("region", { name: "The mail", exact: true });
    await expect(letter.getByRole("heading", { level: 2 })).toContainText("Booked:");
    await expect(letter).toContainText("invite.ics");
    const frame = letter.frameLocator("iframe");
    await expect(frame.getByRole("link", { name: "Open the session" })).toBeVisible();
    await expect(frame.getByRole("rowheader", { name: "When" })).toBeVisible();
    await letter.getByText("As text").click();
    await expect(letter.getByText(/When: \w{3} \d+ \w{3}, \d\d:\d\d/)).toBeVisible();
    await letter.getByText("Source").click();
    await expect(letter.getByText(/method=REQUEST/)).toBeVisible();
  });

  test(`an admin sees why a mail was given up, and tries it again, ${device}`, async ({ ownDemo, visit }) => {
    const page = await visit(ownDemo, { timeZone: "America/New_York", device });
    await enterDemo(page, "admin", ownDemo);
    await page.goto("/company/deliveries");
    await expectArrived(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 mails were given up");
    await page.getByText("Given up", { exact: true }).first().click();
    const log = page.getByRole("list", { name: "Mail, newest first" });
    const mistyped = log.getByRole("listitem").filter({ hasText: "lucia.moreno@tidewatr.example" });
    await expect(mistyped).toContainText("does not exist");
    await mistyped.getByRole("button", { name: /^Try again/ }).click();
    await expect(mistyped).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 mail was given up");
  });
}
