import type { Page } from "@playwright/test";
import { openProgramme } from "./cohort-steps.ts";
import { expectAccessible, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

const SIDES = {
  mentees: ["esther.abimbola", "gwen.ashby", "pavel.novotny"],
  mentors: ["lakshmi.pillai", "aicha.rahmani", "ifeoma.chukwu"],
};

for (const device of ["wide", "phone"] as const satisfies readonly Device[]) {
  test(`a match run: solve it, move somebody, compare, publish, say yes and no, on a ${device} screen`, async ({
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
    const programmeId = await openProgramme(admin, ownDemo, SIDES);

    await test.step("a run is started, solved and shown with its proof", async () => {
      await start(admin, programmeId, "As many people as can be");
      await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Everybody has a mentor");
      await expect(admin.getByText(/^No other plan serves more people/)).toBeVisible();
      await admin.getByRole("button", { name: "Solve it again and compare" }).click();
      await expect(admin.getByText(/^Same bytes/)).toBeVisible();
      await expectNoSideways(admin);
      await expectAccessible(admin);
    });

    await test.step("a pair is locked by keyboard, which costs nothing and can be undone", async () => {
      const esther = admin.getByRole("row").filter({ hasText: "Esther Abimbola" });
      await esther.getByRole("button", { name: /^Move to…/ }).focus();
      await admin.keyboard.press("Enter");
      const dialog = admin.getByRole("dialog");
      await expect(dialog.getByRole("radio", { name: /Lakshmi Pillai/ })).toBeChecked();
      await expectAccessible(admin);
      await dialog.getByRole("button", { name: "Lock this pair" }).click();
      await expect(esther.getByText("Locked")).toBeVisible();
      await admin.getByRole("button", { name: "Undo the last change" }).click();
      await expect(esther.getByText("Locked")).toHaveCount(0);
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
    });

    await test.step("somebody says no, and the admin matches them anew", async () => {
      const mentee = await enter("pavel.novotny", "Europe/Madrid");
      await mentee.goto("/");
      const turn = mentee.getByRole("listitem").filter({ hasText: "as your mentor" });
      await turn.getByRole("button", { name: "Decline" }).click();
      await expect(turn).toHaveCount(0);
      await admin.reload();
      await expect(admin.getByText("1 person of this run has no mentor any more")).toBeVisible();
      await expect(admin.getByText(/one of the two said no/)).toBeVisible();
      await expect(admin.getByText("Works together")).toBeVisible();
    });
  });
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
