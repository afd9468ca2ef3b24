import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

// The demo's mentor is in Madrid, its mentee in Tokyo; the server is in neither.
const MENTOR = { timeZone: "Europe/Madrid" };

async function sayWhat(page: Page, { about, skill }: { about: string; skill: string }): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /about|stuck with/ }).fill(about);
  const field = dialog
    .getByRole("textbox", { name: "Skill" })
    .or(dialog.getByRole("combobox", { name: "Skill" }));
  await field.fill(skill);
  await page.getByRole("option", { name: skill, exact: true }).click();
  await expect(dialog).toContainText(/could help/);
}

for (const device of ["wide", "phone"] satisfies Device[]) {
  test(`a flash that nobody answers moves on, and the mentor is told (${device})`, async ({
    ownDemo,
    visit,
  }) => {
    const mentor = await visit(ownDemo, { ...MENTOR, device });
    await enterDemo(mentor, "mentor", ownDemo);

    await test.step("the mentor sees who asks, for what, and until when", async () => {
      await mentor.goto("/");
      const turn = mentor.getByRole("listitem").filter({ hasText: "Sukarno asks you for 25 minutes" });
      await expect(turn).toContainText("Two leaders after a network split");
      await expect(turn).toContainText("moves on to somebody else at 10:48 CET");
      await expectNoSideways(mentor);
      await expectAccessible(mentor);
    });

    await test.step("an hour later it is somebody else's, and the mentor is told", async () => {
      await ownDemo.moveTo("2026-11-23T09:50:00Z");
      await mentor.reload();
      await expectArrived(mentor);
      await expect(mentor.getByText("Sukarno asks you for 25 minutes")).toHaveCount(0);
      await expect(mentor.getByText(/what Sukarno asked you went on to somebody else/)).toBeVisible();
    });
  });

  test(`who is stuck says so from anywhere, and one click pairs (${device})`, async ({ ownDemo, visit }) => {
    const mentee = await visit(ownDemo, { timeZone: "Asia/Tokyo", device });
    await enterDemo(mentee, "mentee", ownDemo);
    const mentor = await visit(ownDemo, { ...MENTOR, device });
    await enterDemo(mentor, "mentor", ownDemo);

    await test.step("one line and a skill, from the ladder's page", async () => {
      await mentee.goto("/ladder");
      await expectArrived(mentee);
      await mentee.getByRole("button", { name: "I’m stuck" }).click();
      await sayWhat(mentee, { about: "My fixture leaks between tests", skill: "Test design" });
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
      await mentee.getByRole("button", { name: "Show it to them" }).click();
      await expect(mentee).toHaveURL("/");
      await expect(mentee.getByRole("main")).toContainText("Somebody to pair with you on Test design");
    });

    await test.step("the mentor offers, and both have a session now", async () => {
      await mentor.goto("/");
      const turn = mentor.getByRole("listitem").filter({ hasText: "Kenji Mori is stuck with Test design" });
      await expect(turn).toContainText("My fixture leaks between tests");
      await turn.getByRole("button", { name: /^Offer to pair at \d\d:\d\d$/ }).click();
      await expect(mentor).toHaveURL(/\/sessions\//);
      await expect(mentor.getByRole("heading", { level: 1 })).toHaveText("My fixture leaks between tests");
      await expect(mentor.getByRole("main")).toContainText("Confirmed");
      await mentee.goto("/");
      await expect(mentee.getByText(/Nadia Okafor helps you with/)).toBeVisible();
      await expect(mentee.getByText("Somebody to pair with you")).toHaveCount(0);
    });
  });
}
