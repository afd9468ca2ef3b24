import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

const TOPIC = "Week by week through the queue";

for (const device of ["wide", "phone"] as const satisfies Device[]) {
  test(`a series is booked, accepted, moved and called off, ${device}`, async ({ ownDemo, visit }) => {
    const mentee = await visit(ownDemo, { timeZone: "America/Los_Angeles", device });
    const mentor = await visit(ownDemo, { timeZone: "Asia/Kolkata", device });
    await enterDemo(mentee, "mentee", ownDemo);
    await enterDemo(mentor, "mentor", ownDemo);

    await test.step("the mentee looks at four times before any is asked for", async () => {
      await mentee.goto("/mentorships");
      await mentee.getByRole("button", { name: "Book with Nadia" }).first().click();
      const dialog = mentee.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "What is it about?" }).fill(TOPIC);
      await dialog.getByText("Every week", { exact: true }).click();
      await dialog.getByRole("spinbutton", { name: "How many" }).fill("4");
      await dialog.getByRole("button", { name: "Check the 4 times" }).click();
      const list = dialog.getByRole("list", { name: "The sessions of the series" });
      await expect(list.getByRole("listitem")).toHaveCount(4);
      await expect(list.getByRole("listitem").first()).toContainText("for Nadia in Madrid");
      const taken = list.getByRole("listitem").nth(1);
      await expect(taken).toContainText("Nadia is taken");
      await expect(dialog.getByRole("button", { name: "Ask for 3 sessions" })).toBeVisible();
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
      await dialog.getByRole("button", { name: "Back" }).click();
      await expect(dialog.getByRole("textbox", { name: "What is it about?" })).toHaveValue(TOPIC);
      await dialog.getByRole("button", { name: "Check the 4 times" }).click();
      // What is taken goes to a free time near it.
      await taken.getByText("Tue 1 Dec, 18:45").click();
      await dialog.getByRole("button", { name: "Ask for 4 sessions" }).click();
      await expect(mentee.getByRole("heading", { level: 1 })).toHaveText(TOPIC);
      await expect(seriesOf(mentee).getByRole("listitem")).toHaveCount(4);
      await expectAccessible(mentee);
    });

    await test.step("the mentor has one turn for all, and accepts", async () => {
      await mentor.goto("/");
      const turn = mentor
        .getByRole("list", { name: "Waits for you" })
        .getByRole("listitem")
        .filter({ hasText: TOPIC });
      await expect(turn).toHaveCount(1);
      await expect(turn).toContainText("asks for 4 sessions");
      await turn.getByRole("button", { name: "Accept all 4" }).click();
      await expect(turn).toHaveCount(0);
    });

    await test.step("the second and those after it move by a day, each shown first", async () => {
      await seriesOf(mentee).getByRole("link").first().click();
      await expect(seriesOf(mentee).locator("[aria-current]")).toHaveCount(1);
      await mentee.getByRole("button", { name: "Move", exact: true }).click();
      const dialog = mentee.getByRole("dialog");
      await chooseAnotherTime(dialog, device);
      await dialog.getByText("This and the 2 that follow").click();
      await dialog.getByRole("button", { name: "Check the 3 times" }).click();
      const list = dialog.getByRole("list", { name: "This one and those that follow" });
      await expect(list.getByRole("listitem")).toHaveCount(3);
      await expect(list.getByRole("listitem").first()).toContainText("now ");
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
      await dialog.getByRole("button", { name: /^Ask Nadia for \d sessions?$/ }).click();
      await expect(dialog).toHaveCount(0);
    });

    await test.step("the mentor answers the new times at once", async () => {
      await mentor.goto("/");
      const turn = mentor
        .getByRole("list", { name: "Waits for you" })
        .getByRole("listitem")
        .filter({ hasText: TOPIC });
      await expect(turn).toContainText("wants other times for");
      await turn.getByRole("button", { name: /^Accept \d new times$/ }).click();
      await expect(turn).toHaveCount(0);
    });

    await test.step("this and those that follow are called off, the first stays", async () => {
      await mentee.reload();
      await mentee.getByRole("button", { name: "Call off" }).click();
      const dialog = mentee.getByRole("dialog");
      await dialog.getByText(/^This and the/).click();
      await expectAccessible(mentee);
      await dialog.getByRole("button", { name: "Call it off" }).click();
      await expect(dialog).toHaveCount(0);
      await expect(seriesOf(mentee).getByText("Called off", { exact: true })).not.toHaveCount(0);
      await seriesOf(mentee).getByRole("link").first().click();
      await expect(mentee.getByText("Confirmed", { exact: true }).first()).toBeVisible();
    });
  });
}

const seriesOf = (page: Page) => page.getByRole("list", { name: "Sessions of the series" });

async function chooseAnotherTime(dialog: Locator, device: Device): Promise<void> {
  if (device === "phone")
    await dialog
      .getByRole("button", { name: /, \d+ times$/ })
      .last()
      .click();
  await dialog
    .getByRole("button", { name: /^(\w+ \d+, )?\d\d:\d\d/ })
    .last()
    .click();
}
