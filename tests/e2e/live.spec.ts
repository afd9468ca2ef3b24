import type { Page } from "@playwright/test";
import { expectArrived } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

const TOPIC = "Retries and idempotency, part two";

async function openSession(page: Page, topic: string): Promise<void> {
  await page.goto("/calendar");
  await page
    .getByRole("link", { name: new RegExp(topic) })
    .first()
    .click();
  await expectArrived(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(topic);
}

test("what one side changes is on the other's open page, also after the connection was lost", async ({
  ownDemo,
  visit,
}) => {
  const mentee = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  const mentor = await visit(ownDemo, {
    timeZone: "Europe/Madrid",
    device: "phone",
    expects: /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_INCOMPLETE/,
  });
  await enterDemo(mentee, "mentee", ownDemo);
  await enterDemo(mentor, "mentor", ownDemo);
  await openSession(mentor, TOPIC);
  await openSession(mentee, TOPIC);
  await expect(mentor.getByText("Confirmed", { exact: true })).toBeVisible();

  await test.step("a session that is called off, without a reload", async () => {
    await mentee.getByRole("button", { name: "Call off" }).click();
    const dialog = mentee.getByRole("dialog");
    await dialog.getByRole("textbox").fill("The train stands still");
    await dialog.getByRole("button", { name: "Call it off" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(mentor.getByText(/^Kenji called it off/)).toBeVisible();
  });

  await test.step("what happened while the connection was lost", async () => {
    await mentor.goto("/");
    await expectArrived(mentor);
    await mentor.context().setOffline(true);
    await expect(mentor.getByRole("status").filter({ hasText: "You are offline" })).toBeVisible();
    await mentee.goto("/mentorships");
    await mentee.getByRole("button", { name: "Book with Nadia" }).click();
    const dialog = mentee.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "What is it about?" }).fill("While you were away");
    await dialog.getByRole("button", { name: /^(Book|Ask for this time)$/ }).click();
    await expect(mentee).toHaveURL(/\/sessions\//);
    await mentor.context().setOffline(false);
    await expect(mentor.getByText("While you were away").first()).toBeVisible();
  });
});
