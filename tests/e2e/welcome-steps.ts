import type { Page } from "@playwright/test";
import { choose } from "./company-steps.ts";
import { expect } from "./walk.ts";

/** The first step: who one is. */
export async function sayWho(page: Page, { level }: { level: string }): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Who are you?" })).toBeVisible();
  // The browser's own language stands there already.
  await expect(page.getByText("English", { exact: true })).toBeVisible();
  await page.getByLabel("Your level").selectOption(level);
  await page.getByRole("radio", { name: /Deeper in the work itself/ }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What would you like?" })).toBeFocused();
}

/** The second step, for who teaches one skill to two people. */
export async function offer(page: Page, skill: string): Promise<void> {
  await page.getByRole("radio", { name: /^Help others/ }).check();
  await choose(page.getByRole("main"), { field: /^A skill to teach/, letters: skill });
  await page.getByRole("spinbutton", { name: "How many people at one time" }).fill("2");
  await goToHours(page);
}

/** The second step, for who wants to get better at one skill. */
export async function want(page: Page, { skill, from, to }: { skill: string; from: string; to: string }) {
  await page.getByRole("radio", { name: /^Get help/ }).check();
  await choose(page.getByRole("main"), { field: /^A skill to learn/, letters: skill });
  await page.getByRole("group", { name: "You now" }).getByRole("radio", { name: from }).check();
  await page.getByRole("group", { name: "You want" }).getByRole("radio", { name: to }).check();
  await goToHours(page);
}

async function goToHours(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "When are you usually free?" })).toBeFocused();
}

/** The third step by mouse: one stroke over Monday, copied to the other days. */
export async function paintByMouse(page: Page, { from, last }: { from: string; last: string }) {
  const first = page.getByRole("gridcell", { name: `Monday ${from}, closed` });
  await first.dragTo(page.getByRole("gridcell", { name: `Monday ${last}, closed` }));
  await page.getByRole("button", { name: "Copy Monday to all weekdays" }).click();
  await expect(page.getByRole("gridcell", { name: `Friday ${last}, open` })).toBeVisible();
}

/** The same by keys: arrows to the hour, space, and with shift as many cells more. */
export async function paintByKeys(page: Page, { from, more }: { from: number; more: number }) {
  // The one cell that Tab reaches.
  const stop = 9;
  await page.getByRole("gridcell", { name: "Monday 09:00, closed" }).focus();
  for (let hour = stop; hour < from; hour += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  for (let cell = 0; cell < more; cell += 1) await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("gridcell", { name: `Monday ${from + more}:00, open` })).toBeFocused();
  await page.getByRole("button", { name: "Copy Monday to all weekdays" }).press("Enter");
}
