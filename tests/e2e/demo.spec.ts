import { expectArrived } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

for (const role of ["mentee", "mentor", "lead", "admin"]) {
  test(`one click signs in as ${role}, and Home has something to do`, async ({ demo, visit }) => {
    const page = await visit(demo, { timeZone: "Asia/Tokyo" });
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole("button", { name: `Look around as ${role}` }).click();
    await expect(page).toHaveURL("/");
    await expectArrived(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/waits? for you/);
    await expect(
      page.getByRole("list", { name: "Waits for you" }).getByRole("listitem").first(),
    ).toBeVisible();
  });
}

test("a session request is declined from Home, with a word, and waits no more", async ({
  ownDemo,
  visit,
}) => {
  const page = await visit(ownDemo, { timeZone: "Europe/Madrid" });
  await enterDemo(page, "mentor", ownDemo);
  await page.goto("/");
  await expectArrived(page);
  const request = page.getByRole("listitem").filter({ hasText: "asks for a session" });
  await request.getByRole("button", { name: "Decline" }).click();
  const dialog = page.getByRole("dialog", { name: "Decline this time" });
  await dialog.getByRole("textbox").fill("I am at the dentist then.");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await expect(request).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/waits? for you/);
});
