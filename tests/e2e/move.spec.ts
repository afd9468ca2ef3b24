import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();
const TOPIC = "Leases, and who may hold one";

interface Times {
  /** As Kenji proposes it, by his clock in Tokyo. */
  proposed: { day: string; time: string; forNadia: string };
  /** As Nadia answers, by hers in Madrid. */
  counter: { day: string; time: string; forKenji: string };
}

// Each move begins where the one before has left the session.
const MOVES: Record<Device, Times> = {
  wide: {
    proposed: {
      day: "Wed 2",
      time: "19:00",
      forNadia: "Wed 2 Dec, 11:00–12:00 CET · 19:00 for Kenji in Tokyo",
    },
    counter: {
      day: "Thu 3",
      time: "12:00",
      forKenji: "Thu 3 Dec, 20:00–21:00 JST · 12:00 for Nadia in Madrid",
    },
  },
  phone: {
    proposed: {
      day: "Fri 4",
      time: "19:30",
      forNadia: "Fri 4 Dec, 11:30–12:30 CET · 19:30 for Kenji in Tokyo",
    },
    counter: {
      day: "Wed 2",
      time: "11:30",
      forKenji: "Wed 2 Dec, 19:30–20:30 JST · 11:30 for Nadia in Madrid",
    },
  },
};

/** The row of Home that is about this session. */
const turnOf = (page: Page) =>
  page.getByRole("list", { name: "Waits for you" }).getByRole("listitem").filter({ hasText: TOPIC });

async function openSession(page: Page): Promise<void> {
  await page.goto("/calendar?week=2026-11-30");
  await page
    .getByRole("link", { name: new RegExp(`^${TOPIC}`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TOPIC);
  await expectArrived(page);
}

/** Chooses a time in the dialog and asks the other side for it. */
async function ask(
  page: Page,
  { day, time, name }: { day: string; time: string; name: string },
): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Move to another time" });
  await expect(dialog.getByText("Choose a time above.")).toBeVisible();
  const tab = dialog.getByRole("button", { name: new RegExp(`^${day} .*times?$`) });
  if ((await tab.count()) > 0) await tab.click();
  const [weekday = "", number = ""] = day.split(" ");
  await dialog
    .getByRole("region", { name: new RegExp(`^${weekday}.* ${number} `) })
    .getByRole("button", { name: new RegExp(`^${time}`) })
    .click();
  await expect(dialog).toContainText(`${name} has to agree; until then`);
  await expectAccessible(page);
  await expectNoSideways(page);
  await dialog.getByRole("button", { name: `Ask ${name}` }).click();
  await expect(dialog).toHaveCount(0);
}

/** Who has not said when they are free is asked about every move; with hours painted Nadia would move at once. */
async function forgetHours(page: Page): Promise<void> {
  await page.goto("/settings/hours");
  await page.getByRole("radio", { name: /^I have not decided/ }).check();
  const save = page.getByRole("button", { name: "Save hours" });
  if (await save.isEnabled()) await save.click();
  await expect(page.getByText(/^(Saved|Nothing to save)/)).toBeVisible();
}

for (const device of ["wide", "phone"] satisfies Device[]) {
  test(`a move is proposed, answered with another time, and agreed (${device})`, async ({ visit }) => {
    const { proposed, counter } = MOVES[device];
    const mentee = await visit(demo(), { timeZone: "Asia/Tokyo", device });
    const mentor = await visit(demo(), { timeZone: "Europe/Madrid", device });
    await enterDemo(mentee, "mentee", demo());
    await enterDemo(mentor, "mentor", demo());
    await forgetHours(mentee);

    await test.step("the mentee proposes, and the old time stands until it is answered", async () => {
      await openSession(mentee);
      await mentee.getByRole("button", { name: "Move", exact: true }).click();
      await ask(mentee, { ...proposed, name: "Nadia" });
      await expect(mentee.getByRole("region", { name: "Whose turn it is" })).toContainText(
        "Waiting for Nadia",
      );
      await mentee.goto("/calendar?week=2026-11-30");
      await expect(mentee.getByText(/Moving to .* is proposed\. Nadia answers until/).first()).toBeAttached();
    });

    await test.step("the mentor reads it on Home by both clocks, and proposes another time", async () => {
      await mentor.goto("/");
      await expect(turnOf(mentor)).toContainText("Kenji Mori wants another time for");
      await expect(turnOf(mentor)).toContainText(proposed.forNadia);
      await turnOf(mentor).getByRole("button", { name: "Propose another" }).click();
      await ask(mentor, { ...counter, name: "Kenji" });
      await expect(turnOf(mentor)).toHaveCount(0);
    });

    await test.step("the mentee agrees on Home, and it is moved for both", async () => {
      await mentee.goto("/");
      await expect(turnOf(mentee)).toContainText("Nadia Okafor wants another time for");
      await expect(turnOf(mentee)).toContainText(counter.forKenji);
      await expectAccessible(mentee);
      await expectNoSideways(mentee);
      await turnOf(mentee).getByRole("button", { name: "Accept new time" }).click();
      await expect(turnOf(mentee)).toHaveCount(0);
      await openSession(mentee);
      await expect(mentee.getByRole("main")).toContainText(counter.forKenji);
      await openSession(mentor);
      await expect(mentor.getByRole("main")).toContainText(`${counter.day} Dec, ${counter.time}`);
    });
  });
}
