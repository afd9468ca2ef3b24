import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();

/** What becomes of a mentee meanwhile. */
async function choose(page: Page, mentee: string, what: "Paused" | "Covered" | "Ended"): Promise<void> {
  const group = page.getByRole("group", { name: `While you are away, the mentorship with ${mentee} is` });
  await group.getByText(what, { exact: true }).click();
  await expect(group.getByRole("radio", { name: what })).toBeChecked();
}

async function plan(page: Page, days: { from: string; back: string }): Promise<void> {
  await page.goto("/settings/hours");
  await page.getByRole("button", { name: "Plan a leave" }).click();
  await page.getByLabel("First day away").fill(days.from);
  await page.getByLabel("Back on").fill(days.back);
}

/** Says yes to what others will see. */
async function tell(page: Page, ...words: RegExp[]): Promise<void> {
  await page.getByRole("button", { name: "Look at what others will see" }).click();
  const dialog = page.getByRole("dialog", { name: "This is what happens" });
  for (const one of words) await expect(dialog).toContainText(one);
  await expectAccessible(page);
  await expectNoSideways(page);
  await dialog.getByRole("button", { name: "Tell them" }).click();
  await expect(dialog).toHaveCount(0);
}

test("a leave pauses one mentee and has another covered, sessions in it are called off or kept, and it ends", async ({
  visit,
}) => {
  const mentor = await visit(demo(), { timeZone: "America/New_York" });
  const cover = await visit(demo(), { timeZone: "Europe/Madrid", device: "phone" });
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo", device: "phone" });
  await enterDemo(mentor, "mentor", demo());
  await enterAs(cover, "thordis.gudmundsdottir", demo());
  await enterDemo(mentee, "mentee", demo());
  let pair = "";

  await test.step("planned: what becomes of each mentee and of each session", async () => {
    await plan(mentor, { from: "2026-11-25", back: "2026-12-07" });
    await mentor.getByRole("textbox", { name: "A line for the others" }).fill("Walking in the mountains");
    await choose(mentor, "Kenji Mori", "Covered");
    await mentor.getByLabel("Who is asked to cover Kenji Mori").selectOption("Þórdís Guðmundsdóttir");
    const sessions = mentor.getByRole("group", { name: "Sessions in this time" });
    await expect(sessions.getByRole("checkbox", { name: /^Fri 27 Nov.*Ingrid/ })).toBeDisabled();
    await sessions.getByRole("checkbox", { name: /^Mon 30 Nov, 10:00 CET: Fixtures/ }).uncheck();
    await tell(
      mentor,
      /Walking in the mountains/,
      /Aïcha Rahmani is told that your mentorship is paused/,
      /Þórdís Guðmundsdóttir is asked to cover Kenji Mori/,
    );
    const facts = mentor.getByRole("list", { name: "What becomes of your mentees" });
    await expect(facts).toContainText("waiting for Þórdís Guðmundsdóttir");
  });

  await test.step("who is asked says yes on Home", async () => {
    await cover.goto("/");
    const turn = cover.getByRole("listitem").filter({ hasText: "asks you to cover for them" });
    await expect(turn).toContainText("Kenji Mori");
    await turn.getByRole("button", { name: "Cover" }).tap();
    await expect(turn).toHaveCount(0);
    await expect(mentor.getByText("Þórdís Guðmundsdóttir covers")).toBeVisible();
  });

  await test.step("what is called off is off, what is kept stands, and the mentee has somebody else", async () => {
    await demo().moveTo("2026-11-26T09:00:00Z");
    await mentee.goto("/mentorships");
    await expect(mentee.getByRole("link", { name: "Þórdís Guðmundsdóttir" })).toBeVisible();
    await mentee.getByRole("link", { name: "Nadia Okafor" }).first().click();
    await expectArrived(mentee);
    pair = mentee.url();
    await expect(mentee.getByText(/^Away until Mon 7 Dec/)).toBeVisible();
    await expect(mentee.getByText("“Walking in the mountains”")).toBeVisible();
    const leases = mentee.getByRole("article").filter({ hasText: "Leases, and who may hold one" });
    await expect(leases).toContainText("Called off");
    await expectAccessible(mentee);
    await expectNoSideways(mentee);
    await mentor.goto("/calendar?week=2026-11-30");
    await expect(mentor.getByRole("link", { name: /^Fixtures that tell a story/ }).first()).toBeVisible();
    await expect(mentor.getByRole("link", { name: /^Leases/ })).toHaveCount(0);
  });

  await test.step("on the day of the return everything goes on, and whoever covered is relieved", async () => {
    await demo().moveTo("2026-12-07T09:00:00Z");
    await mentee.goto(pair);
    await expectArrived(mentee);
    await expect(mentee.getByText(/^Away until/)).toHaveCount(0);
    await expect(mentee.getByRole("button", { name: "Book with Nadia" }).first()).toBeVisible();
    await mentor.goto("/settings/hours");
    await expect(mentor.getByRole("button", { name: "Plan a leave" })).toBeVisible();
    await cover.goto("/mentorships");
    await expectArrived(cover);
    await expect(cover.getByRole("button", { name: "Book with Kenji" })).toHaveCount(0);
  });
});

test("on a phone: who does not go after all takes it back", async ({ visit }) => {
  const lead = await visit(demo(), { timeZone: "Asia/Tokyo", device: "phone" });
  await enterDemo(lead, "lead", demo());
  await plan(lead, { from: "2026-12-16", back: "2026-12-28" });
  await expectNoSideways(lead);
  await tell(lead, /Sofía Marín Etxeberria is told that your mentorship is paused/);
  await expect(lead.getByText("You are away from Wed 16 Dec until Mon 28 Dec.")).toBeVisible();
  await lead.getByRole("button", { name: "I’m not going" }).tap();
  await expect(lead.getByRole("button", { name: "Plan a leave" })).toBeVisible();
});
