import { expectAccessible, expectNoSideways } from "./look.ts";
import { enterAs, enterDemo } from "./people.ts";
import { demoOfFile, expect, test } from "./walk.ts";

const demo = demoOfFile();

test("a request that waits too long goes on to the mentee's next choice, said before and told after", async ({
  visit,
}) => {
  const admin = await visit(demo(), { timeZone: "America/New_York", device: "phone" });
  const mentor = await visit(demo(), { timeZone: "Europe/Madrid" });
  const mentee = await visit(demo(), { timeZone: "Europe/Stockholm" });
  await enterDemo(admin, "admin", demo());
  await enterDemo(mentor, "mentor", demo());
  await enterAs(mentee, "tomas.lindqvist", demo());

  await test.step("said before it is done", async () => {
    await admin.goto("/programmes");
    await admin.getByRole("link", { name: "Autumn cohort" }).tap();
    await admin.getByRole("button", { name: "Ask their next choice: Tomás Lindqvist" }).tap();
    const dialog = admin.getByRole("dialog");
    await expect(dialog).toContainText("This can’t be undone.");
    await expectNoSideways(admin);
    await expectAccessible(admin);
    await dialog.getByRole("button", { name: "Ask the next", exact: true }).tap();
    await expect(dialog).toHaveCount(0);
    await expect(admin.getByText(/moved on to their next choice .* by Tomás Herrera$/)).toBeVisible();
  });

  await test.step("the mentee reads who did it, and who is asked", async () => {
    await mentee.goto("/");
    const news = mentee.getByRole("list", { name: "News" });
    await expect(news).toContainText("Tomás Herrera, who runs Autumn cohort, saw that your request");
    await expect(news).toContainText("Ifeoma Chukwu is asked now");
  });

  await test.step("the mentor reads that it was taken back, and no more", async () => {
    await mentor.goto("/");
    await expect(
      mentor.getByText("The request of Tomás Lindqvist was taken back.", { exact: false }),
    ).toBeVisible();
  });
});

test("a plan that waits is on Home of who runs its programme, until it is discarded", async ({ visit }) => {
  const admin = await visit(demo(), { timeZone: "Asia/Tokyo" });
  await enterDemo(admin, "admin", demo());
  await admin.goto("/");
  const turns = admin.getByRole("list", { name: "Waits for you" }).getByRole("listitem");
  const plan = turns.filter({ hasText: "Autumn cohort waits to be published" });
  await expect(plan).toContainText("1 other draft beside it");
  await plan.getByRole("link", { name: "Open the plan" }).click();
  await expect(admin).toHaveURL(/\/runs\//);
  await admin.getByRole("button", { name: "Discard" }).click();
  await expect(admin.getByText("This plan was discarded.")).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Bring it back" }).click();
  await expect(admin.getByRole("button", { name: "Publish" })).toBeVisible();
  await admin.getByRole("button", { name: "Discard" }).click();
  await admin.goto("/");
  await expect(plan).toContainText("Run 2");
  await expect(plan).not.toContainText("other draft");
});

test("a run that came to nothing says why wherever it is shown, and is started once more from its page", async ({
  visit,
}) => {
  const admin = await visit(demo(), { timeZone: "Europe/Madrid", device: "phone" });
  await enterDemo(admin, "admin", demo());
  await admin.goto("/");
  const turns = admin.getByRole("list", { name: "Waits for you" }).getByRole("listitem");
  const failed = turns.filter({ hasText: "Run 1 of Winter cohort came to nothing" });
  await expect(failed).toContainText("Start it once more");
  await expectNoSideways(admin);
  await failed.getByRole("link", { name: "Look" }).tap();
  await admin.getByRole("link", { name: "Back to the runs" }).tap();
  await expect(admin.getByRole("list", { name: "Match runs" })).toContainText("was lost three times");
  await admin.getByRole("link", { name: "Run 1" }).tap();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Start it once more" }).tap();
  await expect(admin.getByRole("region", { name: "Pairs" })).toBeVisible();
  await admin.goto("/");
  await expect(turns.filter({ hasText: "The plan for Winter cohort waits" })).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test("a run that was published long ago says how its people stand now, and who has nobody", async ({
  visit,
}) => {
  const admin = await visit(demo(), { timeZone: "America/New_York", device: "phone" });
  await enterDemo(admin, "admin", demo());
  await admin.goto("/programmes");
  await admin.getByRole("link", { name: "Autumn cohort" }).tap();
  await admin.getByRole("link", { name: "Match runs" }).tap();
  await expect(admin.getByText("planned a mentor for 12 of 15")).toBeVisible();
  await admin.getByRole("link", { name: "Run 1" }).tap();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Everybody but 6 has a mentor");
  await expect(admin.getByText("the plan had one for 12 of 15")).toBeVisible();
  await admin
    .getByRole("list", { name: "What came out" })
    .getByRole("button", { name: /have nobody now/ })
    .tap();
  await expect(admin).toHaveURL(/only=alone/);
  await expect(admin.getByRole("combobox", { name: "Show" })).toHaveValue("alone");
  await expectNoSideways(admin);
  await expectAccessible(admin);
});

test("whoever stops mentoring is said to those in line, with where else to look", async ({ visit }) => {
  const mentor = await visit(demo(), { timeZone: "Europe/Istanbul" });
  const mentee = await visit(demo(), { timeZone: "Asia/Tokyo", device: "phone" });
  await enterAs(mentor, "yusuf.demir", demo());
  await enterDemo(mentee, "mentee", demo());
  await mentor.goto("/settings/profile");
  await mentor.getByRole("radio", { name: /^Neither for now/ }).check();
  await mentor.getByRole("button", { name: "Save" }).last().click();
  await expect(mentor.getByText("Saved", { exact: true })).toBeVisible();
  await mentee.goto("/");
  const news = mentee.getByRole("list", { name: "News" }).getByRole("listitem");
  const halted = news.filter({ hasText: "Yusuf Demir takes nobody on for a while" });
  await expect(halted).toContainText("You keep your turn.");
  await halted.getByRole("link", { name: "Find somebody else" }).tap();
  await expect(mentee).toHaveURL(/\/find\?.*skill=go/);
  await expectNoSideways(mentee);
});

test("somebody is kept apart and nobody learns of it, and it is taken back on one's profile", async ({
  visit,
}) => {
  const mentee = await visit(demo(), { timeZone: "Asia/Kolkata", device: "phone" });
  const other = await visit(demo(), { timeZone: "America/New_York" });
  await enterDemo(mentee, "mentee", demo());
  await mentee.goto("/find");
  const first = mentee.getByRole("article").first();
  const name = (await first.getAttribute("aria-label")) ?? "";
  await first.getByRole("link", { name: /^About / }).tap();
  await mentee.getByRole("button", { name: /^Not with / }).tap();
  await expectNoSideways(mentee);
  await expectAccessible(mentee);
  await mentee.getByRole("dialog").getByRole("button", { name: "Keep us apart" }).tap();
  await expect(mentee.getByText(/^You keep .* apart from you/)).toBeVisible();
  await mentee.goto("/find");
  await expect(mentee.getByRole("article").first()).toBeVisible();
  await expect(mentee.getByRole("article", { name, exact: true })).toHaveCount(0);

  await enterDemo(other, "admin", demo());
  await other.goto("/company/people");
  await expect(other.getByRole("main")).not.toContainText("apart");

  await mentee.goto("/settings/profile");
  const kept = mentee.getByRole("list", { name: "Kept apart from you" });
  // Beside somebody of the demo's own story.
  await expect(kept.getByRole("listitem")).toHaveCount(2);
  await expect(kept).toContainText("Rafael Drummond");
  await expect(kept).toContainText(name);
  await kept.getByRole("button", { name: `Take it back: ${name}` }).tap();
  await expect(kept.getByRole("listitem")).toHaveCount(1);
  await expect(kept).not.toContainText(name);
  await kept.getByRole("button", { name: /^Take it back/ }).tap();
  await expect(mentee.getByText(/^Nobody\. “Not with …”/)).toBeVisible();
  await mentee.goto("/find");
  await expect(mentee.getByRole("article", { name, exact: true })).toBeVisible();
});
