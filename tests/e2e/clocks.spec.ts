import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demoOf = demoOfFile();

for (const device of ["wide", "phone"] as const) {
  test(`a quiet mentorship is gone on with or concluded, on a ${device} screen`, async ({ visit }) => {
    const demo = demoOf();
    const mentor = await visit(demo, { timeZone: "America/New_York", device });
    await enterDemo(mentor, "mentor", demo);
    await mentor.goto("/");
    await expectArrived(mentor);
    const row = mentor
      .getByRole("list", { name: "Waits for you" })
      .getByRole("listitem")
      .filter({ hasText: "Conclude with Gustavo Peixoto, or go on?" });
    await expect(row).toContainText("nothing happens by itself");
    await row.getByRole("button", { name: "Conclude" }).click();
    const dialog = mentor.getByRole("dialog");
    await expect(dialog).toContainText("It has done what it was for");
    await expectNoSideways(mentor);
    await expectAccessible(mentor);
    if (device === "wide") {
      await dialog.getByRole("button", { name: "Keep it" }).click();
      await expect(dialog).toHaveCount(0);
      return;
    }
    await dialog.getByRole("button", { name: "Conclude it" }).click();
    await expect(row).toHaveCount(0);
    const other = await visit(demo, { timeZone: "America/Sao_Paulo", device });
    await enterAs(other, "gustavo.peixoto", demo);
    await other.goto("/");
    await expect(other.getByText("The mentorship with Nadia Okafor has ended.")).toBeVisible();
  });

  test(`a question about the fit is answered by one alone, on a ${device} screen`, async ({
    ownDemo,
    visit,
  }) => {
    const mentee = await visit(ownDemo, { timeZone: "America/New_York", device });
    await enterDemo(mentee, "lead", ownDemo);
    await mentee.goto("/");
    await expectArrived(mentee);
    const row = mentee
      .getByRole("list", { name: "Waits for you" })
      .getByRole("listitem")
      .filter({ hasText: "Does it fit with Ewa Kowalczyk?" });
    await row.getByRole("button", { name: "Answer" }).click();
    const dialog = mentee.getByRole("dialog");
    await dialog.getByRole("button", { name: "Keep my answer" }).click();
    await expect(dialog.getByText("Choose the one that comes closest.")).toBeVisible();
    await dialog.getByText("It does not fit").click();
    await dialog.getByRole("textbox", { name: "A line, if you like" }).fill("We talk past each other.");
    await expect(dialog).toContainText("Only you see this");
    await expectNoSideways(mentee);
    await expectAccessible(mentee);
    await dialog.getByRole("button", { name: "Keep my answer" }).click();
    await test.step("the page of the two says what one can do, and shows the answer to nobody else", async () => {
      await expect(mentee.getByRole("heading", { name: "Thank you for saying so" })).toBeVisible();
      await expect(mentee.getByRole("link", { name: "Find somebody else" })).toBeVisible();
      await expect(mentee.getByRole("list", { name: "What was said about how it goes" })).toContainText(
        "“We talk past each other.”",
      );
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
      const page = new URL(mentee.url()).pathname;
      const mentor = await visit(ownDemo, { timeZone: "America/New_York", device });
      await enterAs(mentor, "ewa.kowalczyk", ownDemo);
      await mentor.goto(page);
      await expectArrived(mentor);
      await expect(mentor.getByText("We talk past each other.")).toHaveCount(0);
    });
  });

  test(`a lead sees which mentorships are quiet, and only their own people, on a ${device} screen`, async ({
    visit,
  }) => {
    const demo = demoOf();
    const lead = await visit(demo, { timeZone: "Europe/Madrid", device });
    await enterDemo(lead, "lead", demo);
    await lead.goto("/team");
    await expectArrived(lead);
    const quiet = lead.getByRole("list", { name: "Quiet mentorships, longest first" });
    await expect(quiet).toContainText("Lucía Fernández-Quiroga with a mentor");
    await expect(quiet).not.toContainText("Siobhán");
    await expectNoSideways(lead);
    await expectAccessible(lead);
  });
}

test("the mail of groups is among what the demo sent", async ({ visit }) => {
  const demo = demoOf();
  const page = await visit(demo, {
    timeZone: "Asia/Tokyo",
    device: "wide",
    // The test's own clock is put into every frame, and the frame of a mail runs no scripts.
    expects: /Blocked script execution/,
  });
  await enterDemo(page, "mentee", demo);
  await page.goto("/sent-mail");
  await expectArrived(page);
  const letters = page.getByRole("list", { name: "Mail, newest first" }).getByRole("link");
  await letters.filter({ hasText: "A seat for you: Design documents that get read" }).click();
  const letter = page.getByRole("region", { name: "The mail", exact: true });
  const frame = letter.frameLocator("iframe");
  await expect(frame.getByRole("rowheader", { name: "Take it by" })).toBeVisible();
  await expect(frame.getByRole("link", { name: "Take the seat" })).toBeVisible();
});
