import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();
const WORDS = "Hi,\n\nI am working towards the next level. Right now I am working on flaky checks.";

/** Chooses two of those who were found, in order, and says their first names. */
async function chooseTwo(page: Page): Promise<string[]> {
  const list = page.getByRole("list", { name: "Who fits best" });
  await expect(list).toBeVisible();
  await list
    .getByRole("button", { name: /^Choose several/ })
    .first()
    .click();
  await list
    .getByRole("button", { name: /^Choose too/ })
    .first()
    .click();
  const button = page.getByRole("button", { name: /^Ask \S+, then \S+$/ });
  const words = (await button.textContent()) ?? "";
  return words.replace("Ask ", "").split(", then ");
}

async function sendWords(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Your message" }).fill(WORDS);
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

for (const device of ["wide", "phone"] as const) {
  test(`two mentors are asked in turn, and the order is changed by keyboard, ${device}`, async ({
    ownDemo,
    visit,
  }) => {
    const page = await visit(ownDemo, { timeZone: "Asia/Tokyo", device });
    await enterDemo(page, "mentee", ownDemo);
    await page.goto("/find");
    await expectArrived(page);
    const [first = "", second = ""] = await chooseTwo(page);
    await expectNoSideways(page);
    await expectAccessible(page);

    await test.step("the order is changed before anybody is asked", async () => {
      await page.getByText("Change the order").click();
      await page.getByRole("button", { name: `Move ${second} up` }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: `Ask ${second}, then ${first}`, exact: true }).click();
    });

    await test.step("a third is added from those who fit, and all is said in one message", async () => {
      const dialog = page.getByRole("dialog", { name: `Ask ${second} to mentor you` });
      await dialog.getByText("Add another choice").click();
      const others = dialog.getByRole("list", { name: "Others who fit this goal" });
      const add = others.getByRole("button", { name: /^Add / }).first();
      const third = ((await add.textContent()) ?? "").replace("Add ", "");
      await add.click();
      await expectNoSideways(page);
      await expectAccessible(page);
      await sendWords(page, `Ask ${second}, then ${first}, then ${third}`);
      await page.goto("/mentorships");
      await expect(page.getByRole("main")).toContainText(
        new RegExp(`Waiting for ${second} since .* · moves on to ${first} on`),
      );
      await page.getByRole("button", { name: `Take ${third} away` }).click();
      await expect(page.getByRole("list", { name: `Who is asked after ${second}` })).not.toContainText(third);
      await expectNoSideways(page);
      await expectAccessible(page);
    });

    await test.step("the next is asked now, and then all of it is taken back", async () => {
      await page.getByRole("button", { name: `Ask ${first} now` }).click();
      await expect(page.getByRole("main")).toContainText(new RegExp(`Waiting for ${first} since`));
      await expect(page.getByRole("main")).not.toContainText(new RegExp(`Waiting for ${second} since`));
    });
  });
}

test("a place that came free is taken from Home, and the mentor hears of it", async ({ visit }) => {
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo", device: "phone" });
  await enterAs(mentee, "tomas.herrera", demo());
  await mentee.goto("/");
  const mine = mentee.getByRole("list", { name: "Waits for you" });
  await expect(mine).toContainText("is kept for you");
  await expect(mine).toContainText("then it goes to the next in line");
  await expectNoSideways(mentee);
  await expectAccessible(mentee);
  await mine.getByRole("button", { name: "Take the place" }).click();
  await expect(mine).not.toContainText("is kept for you");
  await mentee.goto("/mentorships");
  await expect(mentee.getByRole("list", { name: "Your mentorships" })).toContainText("Venkata");
});

test("who waits in line sees their place, and leaves it", async ({ visit }) => {
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo" });
  await enterDemo(mentee, "mentee", demo());
  await mentee.goto("/mentorships");
  const waiting = mentee.getByRole("list", { name: "What you wait for" });
  await expect(waiting).toContainText("2nd of 3 in line");
  await expectAccessible(mentee);
  await waiting.getByRole("button", { name: "Leave the line" }).click();
  await mentee.getByRole("dialog").getByRole("button", { name: "Leave the line" }).click();
  await expect(waiting).not.toContainText("in line");
});
