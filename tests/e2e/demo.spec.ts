import { expectArrived } from "./look.ts";
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
