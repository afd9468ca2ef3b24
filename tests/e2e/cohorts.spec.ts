import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./look.ts";
import { bookFirstTime } from "./mentoring-steps.ts";
import { enterAs, enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

/** Three who want to learn, three who teach, and a line that says neither. */
const FILE = `email,role,capacity
esther.abimbola@tidewater.example,mentee,
gwen.ashby@tidewater.example,mentee,
pavel.novotny@tidewater.example,mentee,
lakshmi.pillai@tidewater.example,mentor,1
aicha.rahmani@tidewater.example,mentor,1
ifeoma.chukwu@tidewater.example,mentor,1
nadia.okafor@tidewater.example,teacher,
`;

for (const device of ["wide", "phone"] as const satisfies readonly Device[]) {
  test(`a cohort: make it, fill it from a file, match it, move, compare, publish, say yes and book, on a ${device} screen`, async ({
    ownDemo,
    visit,
  }) => {
    // Five people sign in one after the other, beside whatever else the machine does.
    test.slow();
    const enter = async (name: string, timeZone: string) => {
      const page = await visit(ownDemo, { timeZone, device });
      await enterAs(page, name, ownDemo);
      return page;
    };
    const admin = await visit(ownDemo, { timeZone: "America/New_York", device });
    await enterDemo(admin, "admin", ownDemo);

    const programmeId = await test.step("a cohort is made", () => makeCohort(admin));
    await test.step("it is filled from a file, but for the line that is wrong", () => fillFromFile(admin));

    await test.step("a run is started, solved and shown with its proof", async () => {
      await start(admin, programmeId, "As many people as can be");
      await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Everybody has a mentor");
      await expect(admin.getByText(/^No other plan serves more people/)).toBeVisible();
      await admin.getByRole("button", { name: "Solve it again and compare" }).click();
      await expect(admin.getByText(/^Same bytes/)).toBeVisible();
      await expectNoSideways(admin);
      await expectAccessible(admin);
    });

    await test.step("a pair is locked by keyboard, and holds somebody there", async () => {
      const esther = rowOf(admin, "Esther Abimbola");
      await esther.getByRole("button", { name: /^Move to…/ }).focus();
      await admin.keyboard.press("Enter");
      const dialog = admin.getByRole("dialog");
      await expect(dialog.getByRole("radio", { name: /Lakshmi Pillai/ })).toBeChecked();
      await expectAccessible(admin);
      await dialog.getByRole("radio", { name: /Lakshmi Pillai/ }).focus();
      await admin.keyboard.press("ArrowDown");
      await expect(dialog.getByRole("status")).toContainText("points in total");
      await admin.keyboard.press("ArrowUp");
      await dialog.getByRole("button", { name: "Lock this pair" }).focus();
      await admin.keyboard.press("Enter");
      await expect(esther.getByText("Locked")).toBeVisible();
      await admin.getByRole("button", { name: "Undo the last change" }).click();
      await expect(esther.getByText("Locked")).toHaveCount(0);
    });

    await test.step("somebody is moved: it costs what it said, and moves whom it said", async () => {
      const esther = rowOf(admin, "Esther Abimbola");
      const before = await readTotal(admin);
      await wishToMove(admin, { mentee: "Esther Abimbola", to: "Aïcha Rahmani", device });
      const dialog = admin.getByRole("dialog", { name: "Move Esther Abimbola to…" });
      await expect(dialog.getByRole("radio", { name: /Aïcha Rahmani/ })).toBeChecked();
      const preview = dialog.getByRole("status");
      await expect(preview).toContainText("Esther Abimbola goes from Lakshmi Pillai to Aïcha Rahmani");
      const [displaced = ""] = await preview.getByRole("listitem").allTextContents();
      expect(displaced).toContain("goes from Aïcha Rahmani to");
      const cost = readPoints((await preview.textContent()) ?? "");
      await dialog.getByRole("button", { name: "Move and lock" }).click();
      await expect(esther.getByText("Moved by hand")).toBeVisible();
      await expect(esther).toContainText("Aïcha Rahmani");
      const [whom = "", where = ""] = displaced.split(/ goes from .* to /);
      await expect(rowOf(admin, whom)).toContainText(where);
      // Each of the three is said to a tenth of a point.
      expect(Math.abs((await readTotal(admin)) - before - cost)).toBeLessThan(0.16);
      await admin.getByRole("button", { name: "Undo the last change" }).click();
      await expect(esther).toContainText("Lakshmi Pillai");
      await expect(esther.getByText("Moved by hand")).toHaveCount(0);
      expect(await readTotal(admin)).toBe(before);
    });

    await test.step("another run is held against it", async () => {
      await start(admin, programmeId, "The most points in total");
      await admin.getByLabel("Hold this run against").selectOption({ index: 1 });
      await expect(admin.getByText(/^Run 1 has/)).toBeVisible();
      await expectNoSideways(admin);
    });

    await test.step("it is published, taken back unseen, published again and told", async () => {
      await publish(admin);
      await admin.getByRole("button", { name: "Take it back" }).click();
      await expect(admin.getByText("Taken back, a draft again")).toBeVisible();
      await publish(admin);
      await admin.getByRole("button", { name: "Tell everybody now" }).click();
      await expect(admin.getByText(/everybody was told/)).toBeVisible();
    });

    await test.step("mentee and mentor say yes and are a pair", async () => {
      const mentee = await enter("esther.abimbola", "Africa/Lagos");
      await mentee.goto("/");
      const turn = mentee
        .getByRole("listitem")
        .filter({ hasText: "Spring pairs proposes Lakshmi Pillai as your mentor" });
      await expect(turn).toBeVisible();
      await turn.getByRole("button", { name: "Accept" }).click();
      await expect(mentee.getByText(/Lakshmi Pillai to answer/)).toBeVisible();
      await expectNoSideways(mentee);
      const mentor = await enter("lakshmi.pillai", "Asia/Kolkata");
      await mentor.goto("/");
      const asked = mentor.getByRole("listitem").filter({ hasText: "Spring pairs proposes Esther Abimbola" });
      await asked.getByRole("button", { name: "Accept" }).click();
      await mentor.goto("/mentorships");
      await expect(mentor.getByText("Esther Abimbola").first()).toBeVisible();
      await bookFirstTime(mentee, { name: "Lakshmi", topic: "What we want from these weeks" });
    });

    await test.step("somebody says no, and the admin matches them anew", async () => {
      const mentee = await enter("pavel.novotny", "Europe/Madrid");
      await mentee.goto("/");
      const turn = mentee.getByRole("listitem").filter({ hasText: "as your mentor" });
      await expect(turn).toContainText("Why it fits: ");
      await turn.getByRole("button", { name: "Decline" }).click();
      await mentee.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
      await expect(turn).toHaveCount(0);
      await admin.reload();
      await expect(admin.getByText("1 person of this run has no mentor any more")).toBeVisible();
      await expect(admin.getByText(/one of the two said no/)).toBeVisible();
      await expect(admin.getByText("Works together")).toBeVisible();
    });
  });
}

async function makeCohort(admin: Page): Promise<string> {
  await admin.goto("/programmes");
  await admin.getByRole("link", { name: "Make a programme" }).click();
  await admin.getByRole("textbox", { name: "Name", exact: true }).fill("Spring pairs");
  await admin.getByRole("radio", { name: /^A cohort/ }).check();
  await admin.getByRole("textbox", { name: "Names until" }).fill("2026-11-22");
  await admin.getByRole("textbox", { name: "Pairs begin" }).fill("2026-11-23");
  await admin.getByRole("textbox", { name: "Last day" }).fill("2027-03-26");
  await admin.getByRole("radio", { name: /^Only people you add/ }).check();
  await admin.getByRole("button", { name: "Make the programme" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Spring pairs");
  return new URL(admin.url()).pathname.split("/").at(-1) ?? "";
}

async function fillFromFile(admin: Page): Promise<void> {
  await admin.getByRole("button", { name: "Add from a file" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog
    .getByLabel("A CSV file")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await dialog.getByRole("button", { name: "Look at the lines" }).click();
  await expect(dialog).toContainText("role: write mentee, mentor or both.");
  await dialog.getByRole("button", { name: "Add 6 people" }).click();
  await expect(admin.getByRole("list", { name: "People of the programme" })).toContainText("Gwen Ashby");
}

const rowOf = (admin: Page, words: string) => admin.getByRole("row").filter({ hasText: words });

/** The points of the whole plan, as the page says them. */
const readTotal = async (admin: Page) =>
  readPoints((await admin.getByText(/^[\d.,]+points in total/).textContent()) ?? "");

/** The first number with a sign or without: "−7.6 points in total" is -7.6. */
const readPoints = (words: string) => Number(/[+−]?[\d.]+/.exec(words)?.[0].replace("−", "-"));

interface MoveWish {
  mentee: string;
  to: string;
  device: Device;
}

/** By mouse onto the row of somebody who has that mentor; where there is no mouse, by the button of the row. */
async function wishToMove(admin: Page, { mentee, to, device }: MoveWish): Promise<void> {
  if (device === "wide") return rowOf(admin, mentee).dragTo(rowOf(admin, to));
  await rowOf(admin, mentee)
    .getByRole("button", { name: /^Move to…/ })
    .tap();
  await admin
    .getByRole("dialog")
    .getByRole("radio", { name: new RegExp(to) })
    .check();
}

async function start(admin: Page, programmeId: string, objective: string): Promise<void> {
  await admin.goto(`/programmes/${programmeId}?show=runs`);
  await admin.getByRole("button", { name: "Start a run" }).click();
  await admin.getByRole("radio", { name: objective }).check();
  await admin.getByRole("button", { name: "Start the run" }).click();
  await expect(admin.getByRole("region", { name: "Pairs" })).toBeVisible();
}

async function publish(admin: Page): Promise<void> {
  await admin.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await expect(dialog.getByText(/3 pairs with 3 mentors will be proposed/)).toBeVisible();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(admin.getByText(/^Nobody is told before/)).toBeVisible();
}
