import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

const TOPIC = "Retries and idempotency, part two";

async function openSession(page: Page): Promise<void> {
  await page.goto("/calendar");
  await page
    .getByRole("link", { name: new RegExp(TOPIC) })
    .first()
    .click();
  await expectArrived(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TOPIC);
}

const notesOf = (page: Page) => page.getByRole("textbox", { name: "What we did and agreed" });

test("two in one session: agenda, who drives, and notes that both type into at once", async ({
  ownDemo,
  visit,
}) => {
  const mentee = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  const mentor = await visit(ownDemo, {
    timeZone: "Europe/Madrid",
    expects: /ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_INCOMPLETE/,
  });
  await enterDemo(mentee, "mentee", ownDemo);
  await enterDemo(mentor, "mentor", ownDemo);
  await openSession(mentor);
  await openSession(mentee);

  await test.step("each sees that the other is here", async () => {
    await expect(mentor.getByText("Kenji is here")).toBeVisible();
    await expect(mentee.getByText("Nadia is here")).toBeVisible();
  });

  await test.step("what one puts on the agenda and ticks off, the other sees", async () => {
    await mentor.getByRole("button", { name: "Add a point" }).click();
    await mentor.getByRole("textbox", { name: "One more point" }).fill("What the retry may not repeat");
    await mentor.getByRole("button", { name: "Add", exact: true }).click();
    await mentee.getByRole("checkbox", { name: "What the retry may not repeat" }).check();
    await expect(mentor.getByRole("checkbox", { name: "What the retry may not repeat" })).toBeChecked();
    await expect(mentor.getByRole("checkbox", { name: /^From last time/ }).first()).toBeVisible();
  });

  await test.step("who drives, and the switch", async () => {
    await mentee.getByRole("button", { name: "I drive" }).click();
    await expect(mentor.getByText(/^Kenji drives since/)).toBeVisible();
    await mentor.getByRole("button", { name: "Switch" }).click();
    await expect(mentee.getByText(/^Nadia drives since/)).toBeVisible();
  });

  await test.step("both type at once, and nothing is lost", async () => {
    for (const page of [mentor, mentee]) await expect(notesOf(page)).toBeEditable();
    await Promise.all([
      notesOf(mentor).pressSequentially("An idempotency key belongs to the attempt. ", { delay: 15 }),
      notesOf(mentee).pressSequentially("Our client makes a new one per retry. ", { delay: 20 }),
    ]);
    for (const page of [mentor, mentee]) {
      await expect(notesOf(page)).toHaveValue(/An idempotency key belongs to the attempt\./);
      await expect(notesOf(page)).toHaveValue(/Our client makes a new one per retry\./);
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    }
    expect(await notesOf(mentor).inputValue()).toBe(await notesOf(mentee).inputValue());
  });

  await test.step("what was typed without a connection is merged when it is back", async () => {
    await mentor.context().setOffline(true);
    await notesOf(mentor).press("Control+End");
    await notesOf(mentor).pressSequentially("Typed on the train.");
    await expect(mentor.getByRole("alert").filter({ hasText: "still here" })).toBeVisible();
    await notesOf(mentee).press("Control+Home");
    await notesOf(mentee).pressSequentially("Typed at the desk. ");
    await mentor.context().setOffline(false);
    for (const page of [mentor, mentee]) {
      await expect(notesOf(page)).toHaveValue(/^Typed at the desk\. .*Typed on the train\.$/s);
    }
  });

  await test.step("links go to https alone, and leave nothing behind", async () => {
    await mentor.getByRole("button", { name: "Add a link" }).click();
    const address = mentor.getByRole("textbox", { name: "Link to a change, ticket or repository" });
    await address.fill("http://git.example.com/x");
    await mentor.getByRole("button", { name: "Add the link" }).click();
    await expect(mentor.getByText(/must be a full web address that begins with https/)).toBeVisible();
    await address.fill("https://git.example.com/shop/payments-api/pull/2214");
    await mentor.getByRole("button", { name: "Add the link" }).click();
    const link = mentee.getByRole("link", { name: "payments-api #2214" }).first();
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  await expectAccessible(mentor);
  await expectNoSideways(mentor);
});

test("with a thumb: what was learned and what is to be done, begun by the agenda", async ({
  ownDemo,
  visit,
}) => {
  const page = await visit(ownDemo, { timeZone: "Asia/Tokyo", device: "phone" });
  await enterDemo(page, "mentee", ownDemo);
  await openSession(page);
  const address = page.url();
  const [first] = await page.getByRole("checkbox").filter({ visible: true }).all();
  await first?.check();
  await page.getByRole("button", { name: "Add a point" }).tap();
  await page.getByRole("textbox", { name: "One more point" }).fill("The order of the locks");
  await page.getByRole("button", { name: "Add", exact: true }).tap();
  await page.getByRole("checkbox", { name: "The order of the locks" }).check();
  await ownDemo.moveTo("2026-11-27T23:00:00Z");
  await page.goto(address);
  await page.getByRole("radio", { name: "It took place" }).check();
  await expect(page.getByRole("textbox", { name: "What I learned" })).toHaveValue(/The order of the locks/);
  await expect(page.getByRole("textbox", { name: "I will (1)" })).not.toHaveValue("");
  await page.getByText("Add a skill, or thanks").tap();
  await page.getByRole("combobox", { name: "In which skill" }).selectOption({ index: 1 });
  await page.getByRole("checkbox", { name: /how I see myself/ }).check();
  await page.getByRole("textbox", { name: "Thanks" }).fill("For the patience");
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "Close out" }).tap();
  await expect(page.getByText("You said", { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("For the patience");
});
