import { createTeam, invite, join, place, setUpCompany } from "./company-steps.ts";
import { expect, test } from "./walk.ts";

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

  await test.step("two teams, each with a lead, and people in them", async () => {
    await createTeam(admin, { team: "Payments", lead: lea.name });
    await createTeam(admin, { team: "Search", lead: ada.name });
    await place(admin, { name: ana.name, level: "Staff Engineer", team: "Payments" });
    await place(admin, { name: ben.name, level: "Mid-Level Software Engineer", team: "Search" });
    await expect(admin.getByRole("dialog")).toContainText("Now");
  });
});
