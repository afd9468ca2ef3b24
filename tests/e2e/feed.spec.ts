import type { CalendarServer } from "../support/serve-calendar.ts";
import { answerText, calendarText, serveCalendar } from "../support/serve-calendar.ts";
import { expectAccessible, expectNoSideways } from "./look.ts";
import { enterDemo } from "./people.ts";
import type { Device } from "./walk.ts";
import { expect, test } from "./walk.ts";

const TIMES = [
  ["2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"],
  ["2026-11-25T09:00:00Z", "2026-11-25T10:00:00Z"],
] as const;

let calendar: CalendarServer;
test.beforeEach(async () => {
  calendar = await serveCalendar(answerText(calendarText(TIMES)));
});
test.afterEach(() => calendar.close());

for (const device of ["wide", "phone"] satisfies Device[]) {
  test(`calendars elsewhere, ${device}: read one, lose it, and be read by another`, async ({
    ownDemo,
    visit,
  }) => {
    const page = await visit(ownDemo, { timeZone: "Asia/Tokyo", device });
    await enterDemo(page, "mentor", ownDemo);
    await page.goto("/settings/hours");
    const busy = page.getByRole("region", { name: "Busy elsewhere" });
    const list = busy.getByRole("list", { name: "Calendars that Belay reads" });

    await test.step("an address that is none stays as typed, and says why", async () => {
      const field = busy.getByRole("textbox", { name: /Secret iCal address/ });
      await field.fill("calendar.example");
      await busy.getByRole("button", { name: "Add calendar" }).click();
      await expect(busy.getByRole("alert")).toContainText("begins with https://");
      await field.fill("https://192.168.0.1/private.ics");
      await busy.getByRole("button", { name: "Add calendar" }).click();
      await expect(busy.getByRole("alert")).toContainText("private network");
      await expect(field).toHaveValue("https://192.168.0.1/private.ics");
    });

    await test.step("a calendar is read at once", async () => {
      await busy.getByRole("textbox", { name: /Secret iCal address/ }).fill(calendar.url);
      await busy.getByRole("button", { name: "Add calendar" }).click();
      await expect(list.getByRole("listitem").filter({ hasText: "127.0.0.1" })).toContainText(
        "2 busy times in the next 60 days",
      );
      await expect(page.getByText("private-key")).toHaveCount(0);
      await expectNoSideways(page);
      await expectAccessible(page);
    });

    await test.step("when it is silent, its copy stays and Home says so", async () => {
      calendar.answer((_request, response) => response.writeHead(404).end());
      await ownDemo.moveTo("2026-11-24T09:30:00Z");
      await page.goto("/");
      await expect(page.getByText(/can no longer read your calendar at/)).toContainText("127.0.0.1");
      await page.getByRole("link", { name: "Mend it" }).click();
      const row = list.getByRole("listitem").filter({ hasText: "127.0.0.1" });
      await expect(row).toContainText("Silent for a day");
      await expect(row).toContainText("each waits for your answer");
    });

    await test.step("it is removed", async () => {
      await busy.getByRole("button", { name: "Remove: 127.0.0.1" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Stop reading it" }).click();
      await expect(list.getByText("127.0.0.1")).toHaveCount(0);
    });

    await test.step("another calendar reads one's sessions, until the address is changed", async () => {
      const feed = page.getByRole("region", { name: "Your sessions in your other calendar" });
      await feed.getByRole("button", { name: "Make an address" }).click();
      const address = await feed
        .getByRole("textbox", { name: "Secret address of your sessions" })
        .inputValue();
      const answer = await fetch(address);
      expect(await answer.text()).toContain("BEGIN:VEVENT");
      await page.reload();
      await expect(feed).toContainText("A calendar last read it Tue 24 Nov");
      await feed.getByRole("button", { name: "New address" }).click();
      await expectAccessible(page);
      await page.getByRole("dialog").getByRole("button", { name: "Make a new one" }).click();
      await expect(feed.getByRole("textbox", { name: "Secret address of your sessions" })).not.toHaveValue(
        address,
      );
      expect((await fetch(address)).status).toBe(404);
    });
  });
}
