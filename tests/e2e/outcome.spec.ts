import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();

async function openSession(page: Page, topic: string): Promise<void> {
  await page.goto("/calendar?week=2026-11-23");
  await page
    .getByRole("link", { name: new RegExp(`^${topic}`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(topic);
  await expectArrived(page);
}

test("who calls off on the day says why, and both read that it was late", async ({ visit }) => {
  const topic = "Retries and idempotency, part two";
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo" });
  const mentor = await visit(demo(), { timeZone: "Europe/Madrid", device: "phone" });
  await enterDemo(mentee, "mentee", demo());
  await enterDemo(mentor, "mentor", demo());
  await openSession(mentee, topic);
  await openSession(mentor, topic);
  await mentee.getByRole("button", { name: "Call off" }).click();
  const dialog = mentee.getByRole("dialog", { name: "Call this session off" });
  await expect(dialog).toContainText("It is less than 24 hours away, so this counts as late.");
  await dialog.getByRole("button", { name: "Call it off" }).click();
  await expect(dialog.getByText("It is less than a day away, so say why in a line.")).toBeVisible();
  await expectAccessible(mentee);
  await dialog.getByRole("textbox", { name: "Why" }).fill("The last train has left without me");
  await dialog.getByRole("button", { name: "Call it off" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(mentee.getByText("You called it off late")).toBeVisible();
  await expect(mentor.getByText("Kenji called it off late")).toBeVisible();
  await expect(mentor.getByRole("main")).toContainText("The last train has left without me");
  await expectAccessible(mentor);
  await expectNoSideways(mentor);
});

test("an absence is noted, read by the other side, and put right", async ({ visit }) => {
  const topic = "A change of mine, reviewed by you aloud";
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo" });
  const mentor = await visit(demo(), { timeZone: "Asia/Kolkata", device: "phone" });
  await enterDemo(mentee, "mentee", demo());
  await enterAs(mentor, "ravi.chandrasekaran", demo());
  // It began at 20:30 in Tokyo, 17:00 in Kolkata.
  await demo().moveTo("2026-11-23T11:45:00Z");
  await openSession(mentor, topic);
  await openSession(mentee, topic);

  await test.step("the mentor notes it while they wait", async () => {
    await mentor.getByRole("button", { name: "Kenji is not here" }).tap();
    const dialog = mentor.getByRole("dialog", { name: "It did not take place" });
    await dialog.getByRole("radio", { name: "Kenji was not there" }).check();
    await expectNoSideways(mentor);
    await expectAccessible(mentor);
    await dialog.getByRole("button", { name: "Note it" }).tap();
    await expect(mentor.getByText("You said that Kenji was not there.", { exact: false })).toBeVisible();
  });

  await test.step("the mentee reads it where they are, and what to do about it", async () => {
    await expect(mentee.getByText("Ravi said that you were not there.", { exact: false })).toBeVisible();
    await expectAccessible(mentee);
  });

  await test.step("it had been another room: the mentor takes it back, and it took place for both", async () => {
    await mentor.getByRole("button", { name: "It did take place" }).tap();
    await expect(mentor.getByText("You said that Kenji was not there.", { exact: false })).toHaveCount(0);
    await expect(mentee.getByText("Ravi said that you were not there.", { exact: false })).toHaveCount(0);
    await expect(mentee.getByText("It did not take place")).toHaveCount(0);
  });
});
