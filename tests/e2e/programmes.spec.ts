import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import { expect, test } from "./walk.ts";

const KENJI = "kenji.mori@tidewater.example";

test("a programme is made, filled and looked after, and joined and left by thumb", async ({
  ownDemo,
  visit,
}) => {
  const admin = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  await enterDemo(admin, "admin", ownDemo);

  await test.step("made, with weights that move real pairs", async () => {
    await admin.goto("/programmes");
    await admin.getByRole("link", { name: "Make a programme" }).click();
    await expectArrived(admin);
    await admin.getByRole("textbox", { name: "Name", exact: true }).fill("Reading code together");
    await admin.getByRole("radio", { name: /^Whoever has its link/ }).check();
    const pairs = admin.getByRole("list", { name: "Example pairs, best first" });
    const before = (await pairs.textContent()) ?? "";
    await admin.getByRole("slider", { name: "Skills" }).focus();
    await admin.keyboard.press("Home");
    await expect(pairs).not.toHaveText(before);
    await expect(admin.getByText(/^Together 60 points/)).toBeVisible();
    await expectAccessible(admin);
    await admin.getByRole("button", { name: "Make the programme" }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Reading code together");
  });

  await test.step("filled from a file, with every line looked at first", async () => {
    await admin.getByRole("button", { name: "Add from a file" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: "Or paste its lines" })
      .fill(`email,role,capacity\n${KENJI},mentee,\nnobody@tidewater.example,boss,\n`);
    await dialog.getByRole("button", { name: "Look at the lines" }).click();
    await expect(dialog).toContainText("role: write mentee, mentor or both.");
    await expectAccessible(admin);
    await dialog.getByRole("button", { name: "Add 1 person" }).click();
    await expect(admin.getByRole("list", { name: "People of the programme" })).toContainText("Kenji Mori");
  });

  const link = await test.step("a link is made, and shown once", async () => {
    await admin.getByRole("button", { name: "Make a link" }).click();
    return admin.getByRole("textbox", { name: "The link" }).inputValue();
  });

  await test.step("joined by whoever has it, on a phone", async () => {
    const mentor = await visit(ownDemo, { timeZone: "America/New_York", device: "phone" });
    await mentor.goto(new URL(link).pathname);
    await expect(mentor).toHaveURL(/\/sign-in\?next=/);
    await enterDemo(mentor, "mentor", ownDemo);
    await mentor.goto(new URL(link).pathname);
    await expect(mentor.getByRole("heading", { level: 1 })).toHaveText("Join Reading code together");
    await mentor.getByText("Mentor", { exact: true }).tap();
    await expectNoSideways(mentor);
    await expectAccessible(mentor);
    await mentor.getByRole("button", { name: "Join Reading code together" }).tap();
    await expect(mentor).toHaveURL("/");
    await expect(mentor.getByText("You are in it as mentor", { exact: false }).first()).toBeVisible();
  });

  await test.step("looked after: a number opens its rows, and one click reminds", async () => {
    await admin.goto("/programmes");
    await admin.getByRole("link", { name: "Autumn cohort" }).click();
    await admin
      .getByRole("list", { name: "How many stand how" })
      .getByRole("button", { name: /stuck/ })
      .click();
    await expect(admin).toHaveURL(/state=stuck/);
    const rows = admin.getByRole("list", { name: "How its people stand" }).getByRole("listitem");
    const row = rows.filter({ hasText: "ran out unanswered" }).first();
    await row.getByRole("button", { name: /^Remind:/ }).click();
    await expect(row.getByRole("button", { name: /^Reminded today/ })).toBeDisabled();
    await expect(row).toContainText("Herrera");
    await expectAccessible(admin);
  });

  await test.step("left with one click", async () => {
    const mentee = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
    await enterDemo(mentee, "mentee", ownDemo);
    await mentee.goto("/settings/profile");
    await mentee.getByRole("button", { name: "Leave Reading code together" }).click();
    await mentee.getByRole("dialog").getByRole("button", { name: "Leave it" }).click();
    await expect(mentee.getByRole("button", { name: "Leave Reading code together" })).toHaveCount(0);
  });
});

test("what is typed into a programme's settings stays when somebody else was faster", async ({
  ownDemo,
  visit,
}) => {
  const one = await visit(ownDemo, { timeZone: "Asia/Tokyo" });
  const other = await visit(ownDemo, { timeZone: "Europe/Madrid", device: "phone" });
  for (const page of [one, other]) {
    await enterDemo(page, "admin", ownDemo);
    await page.goto("/programmes");
    await page.getByRole("link", { name: "Ask and grow" }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Ask and grow");
  }
  await other.getByRole("textbox", { name: "Name", exact: true }).fill("Ask and grow together");
  await expectNoSideways(other);
  await other.getByRole("button", { name: "Save" }).tap();
  await expect(other.getByText("Saved.")).toBeVisible();
  await one.getByRole("textbox", { name: "Name", exact: true }).fill("Ask anybody");
  await one.getByRole("button", { name: "Save" }).click();
  await expect(one.getByText(/^Somebody changed this programme/)).toBeVisible();
  await expect(one.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Ask anybody");
});

test("what a programme sets is what its people then read", async ({ ownDemo, visit }) => {
  const admin = await visit(ownDemo, { timeZone: "Europe/Madrid" });
  await enterDemo(admin, "admin", ownDemo);
  const field = (name: string) => admin.getByRole("spinbutton", { name, exact: true });
  const saved = admin.getByText("Saved.");

  await test.step("its rules are tried on real pairs as they are typed", async () => {
    await admin.goto("/programmes");
    await admin.getByRole("link", { name: "Ask and grow" }).click();
    await admin.getByRole("link", { name: "Settings" }).click();
    const pairs = admin.getByRole("list", { name: "Example pairs, best first" });
    await expect(pairs.getByRole("listitem")).not.toHaveCount(0);
    const before = (await pairs.textContent()) ?? "";
    await field("Shared open time a week").fill("1200");
    await expect(pairs).not.toHaveText(before);
    await field("Shared open time a week").fill("60");
    await expect(pairs).toHaveText(before);
    await field("Grades above, for a level").fill("2");
    await admin.getByRole("checkbox", { name: "A language that both speak" }).uncheck();
  });

  await test.step("clocks out of order are refused in words, and nothing typed is lost", async () => {
    await field("Second reminder").fill("9");
    await field("Closes").fill("5");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText(/^Reminders come one after the other/)).toBeVisible();
    await expect(field("Second reminder")).toHaveValue("9");
    const reminders = admin.getByRole("combobox", { name: "Reminders" });
    await reminders.selectOption("One");
    await expect(field("Second reminder")).toHaveCount(0);
    await reminders.selectOption("Two");
    await field("And then every").fill("7");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText(/the next comes after 14 days at the soonest/)).toBeVisible();
    await field("And then every").fill("28");
    await field("First reminder").fill("1");
    await field("Second reminder").fill("2");
    await field("A session asked for closes").fill("24");
    await expectAccessible(admin);
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(saved).toBeVisible();
  });

  await test.step("they are there the next time", async () => {
    await admin.reload();
    await expect(field("Grades above, for a level")).toHaveValue("2");
    await expect(admin.getByRole("checkbox", { name: "A language that both speak" })).not.toBeChecked();
    await expect(field("A session asked for closes")).toHaveValue("24");
  });

  await test.step("a mentor joins it", async () => {
    await admin.getByRole("link", { name: "People" }).click();
    await admin.getByRole("button", { name: "Add from a file" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: "Or paste its lines" })
      .fill("email,role\nmei.castellanos@tidewater.example,mentor\n");
    await dialog.getByRole("button", { name: "Look at the lines" }).click();
    await dialog.getByRole("button", { name: "Add 1 person" }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step("who asks in it reads its days beforehand, and the same on Home, by thumb", async () => {
    const mentee = await visit(ownDemo, { timeZone: "Asia/Tokyo", device: "phone" });
    await enterDemo(mentee, "mentee", ownDemo);
    await mentee.goto("/find");
    const dialog = mentee.getByRole("dialog");
    const remindedOn = async (mentor: string) => {
      await mentee.getByRole("button", { name: `Ask ${mentor}`, exact: true }).tap();
      const line = dialog.getByText(/^Then it waits for .* reminded on/);
      await expect(line).toBeVisible();
      return /reminded on (.+?) and/.exec((await line.textContent()) ?? "")?.[1] ?? "no day";
    };
    const usual = await remindedOn("Marta");
    await dialog.getByRole("button", { name: "Not now" }).tap();
    const day = await remindedOn("Mei");
    expect(day).not.toBe(usual);
    await dialog
      .getByRole("textbox", { name: /^Your message/ })
      .fill("I split a service and lost its edges.");
    await dialog.getByRole("button", { name: "Ask Mei" }).tap();
    await expect(dialog).toHaveCount(0);
    await mentee.goto("/");
    await expect(mentee.getByText(`Mei is reminded on ${day}`)).toBeVisible();
    await expectNoSideways(mentee);
  });
});
