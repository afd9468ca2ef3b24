import type { Page } from "@playwright/test";
import { createTeam, invite, join, place, setUpCompany } from "./company-steps.ts";
import { expectAccessible, expectArrived } from "./look.ts";
import { acceptRequest, ask, bookFirstTime, closeOut, recordComment } from "./mentoring-steps.ts";
import { expect, test } from "./walk.ts";
import { offer, paintByKeys, paintByMouse, sayWho, want } from "./welcome-steps.ts";

const ada = { name: "Ada Keller", email: "ada@acme.com" };
const lea = { name: "Lea Martin", email: "lea@acme.com" };
const ana = { name: "Ana Ruiz", email: "ana@acme.com" };
const ben = { name: "Ben Ito", email: "ben@acme.com" };

test("from an empty folder to the numbers that a lead sees", async ({ company, visit }) => {
  const admin = await visit(company, { timeZone: "Europe/Madrid" });
  const lead = await visit(company, { timeZone: "Europe/Madrid" });
  const mentor = await visit(company, { timeZone: "Europe/Madrid" });
  const mentee = await visit(company, { timeZone: "Asia/Tokyo" });

  await test.step("the company is set up", () => setUpCompany(admin, ada));

  await test.step("colleagues join by link", async () => {
    const links = {
      lea: await invite(admin, lea.email),
      ana: await invite(admin, ana.email),
      ben: await invite(admin, ben.email),
    };
    await join(lead, links.lea, lea);
    await join(mentor, links.ana, ana);
    await join(mentee, links.ben, ben);
  });

  await test.step("the mentor says what they teach and when", async () => {
    await sayWho(mentor, { level: "Staff Engineer" });
    await offer(mentor, "System design");
    await paintByMouse(mentor, { from: "08:00", last: "11:00" });
    await mentor.getByRole("button", { name: "Done" }).click();
    await expect(mentor).toHaveURL("/");
  });

  await test.step("the mentee says what they want, and sees at once who fits", async () => {
    await sayWho(mentee, { level: "Mid-Level Software Engineer" });
    await want(mentee, { skill: "System design", from: "2", to: "4" });
    await paintByKeys(mentee, { from: 16, more: 2 });
    await expect(mentee.getByRole("list", { name: "Who fits" })).toContainText("Ana Ruiz");
    await mentee.getByRole("button", { name: "Done, show me who fits" }).click();
    await expect(mentee).toHaveURL("/find");
  });

  await test.step("two teams, each with a lead, and people in them", async () => {
    await createTeam(admin, { team: "Payments", lead: lea.name });
    await createTeam(admin, { team: "Search", lead: ada.name });
    await place(admin, { name: ana.name, level: "Staff Engineer", team: "Payments" });
    await place(admin, { name: ben.name, level: "Mid-Level Software Engineer", team: "Search" });
    await expect(admin.getByRole("dialog")).toContainText("Now");
  });

  await test.step("the mentee finds with reasons, and asks", async () => {
    await mentee.goto("/find");
    await expect(mentee.getByRole("heading", { level: 1 })).toHaveText(
      "One person can help with System design",
    );
    const best = mentee.getByRole("list", { name: "Who fits best" }).getByRole("listitem").first();
    await expect(best).toContainText("Staff Engineer");
    await expect(best).toContainText("Payments");
    await ask(mentee, { name: "Ana", message: "I draw boxes and nobody can build them." });
  });

  await test.step("the mentor accepts", () => acceptRequest(mentor, ben.name));

  await test.step("the mentee books the first time that suits both", async () => {
    await bookFirstTime(mentee, { name: "Ana", topic: "Boxes that can be built" });
    // A day ahead at least; each reads their own time first.
    await expect(mentee.getByRole("main")).toContainText("Tue 24 Nov, 18:00");
    await mentor.goto("/calendar");
    await expect(mentor.getByRole("main")).toContainText("Boxes that can be built");
    await mentor
      .getByRole("link", { name: /Boxes that can be built/ })
      .first()
      .click();
    // The calendar names the same time, so what it says is no sign of the session's own page.
    await mentor.waitForURL(/\/sessions\//);
    await expectArrived(mentor);
    await expect(mentor.getByRole("main")).toContainText("Tue 24 Nov, 10:00");
    await expectAccessible(mentor);
  });

  await test.step("notes for both, and for oneself", async () => {
    await mentor
      .getByRole("textbox", { name: "What we did and agreed" })
      .fill("Agreed: the smallest box first");
    await mentor.getByRole("textbox", { name: "Only for you" }).fill("Ben is quicker than he thinks");
    await mentor.getByRole("heading", { level: 1 }).click();
    await expect(mentor.getByText(/^Saved/)).toHaveCount(2);
    await mentee.reload();
    const shared = mentee.getByRole("textbox", { name: "What we did and agreed" });
    await expect(shared).toHaveValue("Agreed: the smallest box first");
    await expect(mentee.getByRole("textbox", { name: "Only for you" })).toHaveValue("");
  });

  await test.step("both close it out, a day later", async () => {
    await company.moveTo("2026-11-24T10:30:00Z");
    await closeOut(mentee, { learned: "Draw what crosses the wire", next: "One box, built" });
    await closeOut(mentor, { learned: "To ask for the smallest box", next: "Look at it on Friday" });
    await expect(mentor.getByRole("main")).toContainText("Ben said");
  });

  await test.step("a comment that taught", async () => {
    const words = "Prefer a queue here, because the other side may be slow.";
    await recordComment(mentor, { link: "https://git.acme.com/shop/pull/7", words });
    await mentee.goto("/");
    await mentee.getByRole("link", { name: "Reply" }).click();
    await mentee.getByRole("button", { name: "I learned something" }).click();
    await expect(mentee.getByRole("main")).toContainText("You answered");
  });

  await test.step("the lead sees it, and each number opens what it counts", async () => {
    await lead.goto("/team");
    await expect(lead.getByRole("heading", { level: 1 })).toContainText("Payments carried 1 session");
    await lead
      .getByRole("button", { name: `1: open the comments that taught something of ${ana.name}` })
      .click();
    await expect(lead.getByRole("dialog")).toContainText("Prefer a queue here");
    await lead.goto("/team");
    await lead.getByRole("button", { name: `1: open the sessions held of ${ana.name}` }).click();
    await expect(lead.getByRole("dialog")).toContainText("a mentee");
    await expect(lead.getByRole("dialog")).not.toContainText(ben.name);
    await expect(lead.getByRole("dialog")).not.toContainText("Boxes that can be built");
    await lead.getByRole("dialog").getByRole("link", { name: "Pairing" }).click();
    await expect(lead.getByRole("heading", { level: 1 })).toHaveText("A mentee with Ana Ruiz");
    await expect(lead.getByRole("main")).not.toContainText(
      /can be built|smallest box|quicker than he thinks/,
    );
    await expect(lead.getByRole("textbox")).toHaveCount(0);
  });

  await test.step("the subject sees exactly the same", async () => {
    await lead.goto("/team");
    await lead.getByRole("link", { name: ana.name }).click();
    await expect(lead.getByRole("heading", { level: 1 })).toHaveText("Ana Ruiz mentored 1 person");
    await mentor.goto("/me/activity");
    await expect(mentor.getByRole("main")).toContainText("this is exactly what your lead Lea Martin sees");
    const shown = (page: Page) => page.getByRole("main").getByRole("list");
    await expectArrived(lead);
    await expect(shown(mentor)).toHaveText(await shown(lead).allTextContents());
  });
});
