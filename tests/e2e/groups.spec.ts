import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

const TOPIC = "Reading flame graphs";
const KEPT = "Design documents that get read";
const TOKYO = "Asia/Tokyo";

for (const device of ["wide", "phone"] as const satisfies readonly Device[]) {
  test(`a group: open it, take its seats, wait, leave, be offered one, on a ${device} screen`, async ({
    ownDemo,
    visit,
  }) => {
    const enter = async (role: "mentee" | "mentor" | "lead" | "admin", timeZone: string) => {
      const page = await visit(ownDemo, { timeZone, device });
      await enterDemo(page, role, ownDemo);
      return page;
    };
    const mentor = await enter("mentor", "Europe/Madrid");
    const mentee = await enter("mentee", TOKYO);

    await test.step("the mentor opens one with two seats at a free time", async () => {
      await mentor.goto("/groups/new");
      await mentor.getByRole("button", { name: "Open the group" }).click();
      await expect(mentor.getByRole("alert").first()).toBeVisible();
      await mentor.getByRole("textbox", { name: "Title" }).fill(TOPIC);
      const time = mentor.getByRole("combobox", { name: "At (CET)" });
      await time.selectOption("16:00");
      await mentor.getByRole("spinbutton", { name: "Seats" }).fill("2");
      await expectNoSideways(mentor);
      await expectAccessible(mentor);
      await mentor.getByRole("button", { name: "Open the group" }).click();
      await expect(mentor.getByRole("heading", { level: 1 })).toHaveText(TOPIC);
      await expect(mentor.getByText("0 of 2 joined")).toBeVisible();
    });
    const address = new URL(mentor.url()).pathname;

    const lead = await enter("lead", "Europe/Madrid");
    const admin = await enter("admin", "Europe/Madrid");
    await test.step("two take the seats, who comes later waits and sees no names", async () => {
      for (const page of [lead, admin]) await press(page, address, "Join the group");
      await expect(lead.getByRole("button", { name: "Leave the group" })).toBeVisible();
      await press(mentee, address, "Join the waitlist");
      await expect(mentee.getByText("2 of 2 joined, 1 waiting, you are 1st in line")).toBeVisible();
      await expect(mentee.getByText("Marta Lindgren")).toHaveCount(0);
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
    });

    await test.step("a freed seat is kept for who waits, and taken", async () => {
      await press(lead, address, "Leave the group");
      await lead.getByRole("dialog").getByRole("button", { name: "Leave the group" }).click();
      await expect(lead.getByRole("button", { name: "Join the waitlist" })).toBeVisible();
      await mentee.goto("/");
      await expect(mentee.getByText(`A seat is kept for you in ${TOPIC}`)).toBeVisible();
      await press(mentee, address, "Take the seat");
      await expect(mentee.getByText("2 of 2 joined, you are in")).toBeVisible();
    });

    await test.step("one that is kept in the demo is found on Calendar", async () => {
      await mentee.goto("/calendar");
      await mentee.getByRole("list", { name: "Groups to come" }).getByRole("link", { name: KEPT }).click();
      await expectArrived(mentee);
      await expect(mentee.getByText(/^A seat is kept for you until/)).toBeVisible();
    });
  });
}

async function press(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name }).click();
}
