import type { Locator, Page } from "@playwright/test";
import { expect } from "./walk.ts";

/** A person as they sign up. */
export interface Newcomer {
  name: string;
  email: string;
}

export const PASSWORD = "a sentence that nobody else knows";

/** The first visit of an empty installation: the company, who may join, the first admin. */
export async function setUpCompany(page: Page, { name, email }: Newcomer): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL("/set-up");
  const company = page.getByRole("textbox", { name: "Name", exact: true });
  await company.fill("Acme");
  await page.getByRole("radio", { name: /^Only people I invite/ }).check();
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("textbox", { name: "Your e-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set up Belay" }).click();
  await expect(page).toHaveURL("/welcome");
}

/** Makes a link for one address and gives it back. */
export async function invite(admin: Page, email: string): Promise<string> {
  await admin.goto("/company/people?invite=true");
  await admin.getByRole("textbox", { name: "Their e-mail" }).fill(email);
  await admin.getByRole("button", { name: "Make the link" }).click();
  const link = await admin.getByRole("textbox", { name: `Link for ${email}` }).inputValue();
  await admin.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(admin.getByRole("dialog")).toHaveCount(0);
  return link;
}

/** Follows the link as somebody new, up to the first step of the welcome. */
export async function join(page: Page, link: string, { name, email }: Newcomer): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("textbox", { name: "Your e-mail" })).toHaveValue(email);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByLabel("Choose a password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page).toHaveURL("/welcome");
}

export async function createTeam(admin: Page, { team, lead }: { team: string; lead: string }): Promise<void> {
  await admin.goto("/company/teams?create=true");
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Team" }).fill(team);
  await dialog.getByRole("button", { name: "Create the team" }).click();
  await dialog.getByRole("button", { name: "Name a lead" }).click();
  await choose(dialog, { field: "Who leads", letters: lead });
  await dialog.getByRole("button", { name: "Name the lead" }).click();
  await expect(dialog.getByRole("list", { name: "Leads over time" })).toContainText(lead);
}

export interface Place {
  name: string;
  level: string;
  team: string;
}

/** Confirms the level that somebody says they have, and puts them in a team from today on. */
export async function place(admin: Page, { name, level, team }: Place): Promise<void> {
  await admin.goto("/company/people");
  await admin.getByRole("link", { name, exact: true }).click();
  const drawer = admin.getByRole("dialog", { name });
  await drawer.getByRole("button", { name: `Confirm ${level} as placement` }).click();
  await choose(drawer, { field: "Team", letters: team });
  await drawer.getByRole("button", { name: "Place them" }).click();
  await expect(drawer.getByText(`${level}, ${team}`)).toBeVisible();
}

/** Types letters into a field that searches, and takes what it offers. */
export async function choose(
  within: Locator,
  { field, letters }: { field: string | RegExp; letters: string },
): Promise<void> {
  await within.getByRole("combobox", { name: field }).fill(letters);
  await within.page().getByRole("option", { name: letters }).click();
}
