import { PASSWORD, setUpCompany } from "./company-steps.ts";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { expect, test } from "./walk.ts";

const ada = { name: "Ada Keller", email: "ada@acme.com" };

test("start has no doors of the demo", async ({ company }) => {
  for (const role of ["mentee", "mentor", "lead", "admin"]) {
    const answer = await fetch(`${company.url}/demo/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: company.url },
      body: JSON.stringify({ as: role }),
    });
    expect(answer.status).toBe(404);
  }
  expect((await fetch(`${company.url}/demo/sign-in`)).status).toBe(404);
});

for (const device of ["wide", "phone"] as const) {
  test(`the set-up reads well ${device}, light and dark`, async ({ company, visit }) => {
    const page = await visit(company, { timeZone: "Europe/Madrid", device });
    await page.goto("/set-up");
    await expectArrived(page);
    await expectNoSideways(page);
    await expectAccessible(page);
  });
}

test("whose session has ended signs in again and goes on where they were", async ({ company, visit }) => {
  const page = await visit(company, { timeZone: "Europe/Madrid" });
  await setUpCompany(page, ada);
  await expectArrived(page);
  const cookies = await page.context().cookies();
  await page
    .context()
    .addCookies(
      cookies.map((cookie) =>
        cookie.name === "belay.session" ? { ...cookie, value: "of.another.day" } : cookie,
      ),
    );
  await page.goto("/company/teams?create=true");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("textbox", { name: "E-mail" }).fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/company/teams?create=true");
  await expect(page.getByRole("dialog", { name: "Create a team" })).toBeVisible();
});
