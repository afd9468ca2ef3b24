import type { Page } from "@playwright/test";
import { expectAccessible, expectArrived, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();

interface Log {
  who: { name: "kenji.mori" | "aicha.rahmani"; said: string; timeZone: string };
  topic: string;
  date: string;
  time: string;
  /** As the mentor in Madrid reads it. */
  read: string;
}

const LOGS: Record<Device, Log> = {
  wide: {
    who: { name: "kenji.mori", said: "Kenji Mori", timeZone: "Asia/Tokyo" },
    topic: "Why the lock waited for itself",
    date: "2026-11-19",
    time: "18:30",
    read: "Thu 19 Nov, 10:30–11:00 CET · 18:30 for Kenji in Tokyo",
  },
  phone: {
    who: { name: "aicha.rahmani", said: "Aïcha Rahmani", timeZone: "Europe/Madrid" },
    topic: "Naming the seams before cutting",
    date: "2026-11-19",
    time: "08:15",
    read: "Thu 19 Nov, 08:15–08:45 CET",
  },
};

/** How many sessions count as held for the mentor, as their own page says it. */
async function countHeld(page: Page): Promise<number> {
  await page.goto("/me/activity");
  await expectArrived(page);
  const tile = page.getByRole("button", { name: /^\d+ sessions held/ });
  return Number.parseInt((await tile.textContent()) ?? "", 10);
}

for (const device of ["wide", "phone"] satisfies Device[]) {
  test(`a session that nobody booked is logged, confirmed by the other side, and counts (${device})`, async ({
    visit,
  }) => {
    const { who, topic, date, time, read } = LOGS[device];
    const mentee = await visit(demo(), { timeZone: who.timeZone, device });
    const mentor = await visit(demo(), { timeZone: "Europe/Madrid", device });
    await enterAs(mentee, who.name, demo());
    await enterDemo(mentor, "mentor", demo());
    const before = await countHeld(mentor);

    await test.step("the mentee writes down what it was and when", async () => {
      await mentee.goto("/sessions/log");
      await expectArrived(mentee);
      await mentee.getByLabel("With").selectOption("Nadia Okafor");
      await expect(mentee.getByRole("radio", { name: "Nadia helped me" })).toBeChecked();
      await mentee.getByLabel("On", { exact: true }).fill(date);
      await mentee.getByLabel(/^From/).fill(time);
      await mentee.getByLabel("For", { exact: true }).selectOption("30 min");
      await mentee.getByRole("textbox", { name: "What was it about?" }).fill(topic);
      await expectNoSideways(mentee);
      await expectAccessible(mentee);
      await mentee.getByRole("button", { name: "Log it" }).click();
      await expect(mentee.getByRole("heading", { level: 1 })).toHaveText(topic);
      await expect(mentee.getByText("Logged by you", { exact: false }).first()).toBeVisible();
    });

    await test.step("the mentor is asked on Home, and says that it took place", async () => {
      expect(await countHeld(mentor), "it does not count yet").toBe(before);
      await mentor.goto("/");
      const turn = mentor.getByRole("listitem").filter({ hasText: topic });
      await expect(turn).toContainText(`${who.said} logged ${topic}: was it held?`);
      await expect(turn).toContainText(read);
      await turn.getByRole("link", { name: "Say how it was" }).click();
      await mentor.getByRole("radio", { name: "It took place" }).check();
      await mentor.getByRole("button", { name: "Close out" }).click();
      await expect(mentor.getByText("You said", { exact: true })).toBeVisible();
    });

    await test.step("it counts", async () => {
      expect(await countHeld(mentor)).toBe(before + 1);
    });
  });
}
