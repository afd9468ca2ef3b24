import type { Page } from "@playwright/test";
import { expect } from "./walk.ts";

/** Asks the one whom Find puts first. */
export async function ask(mentee: Page, { name, message }: { name: string; message: string }) {
  await mentee
    .getByRole("button", { name: `Ask ${name}` })
    .first()
    .click();
  const dialog = mentee.getByRole("dialog", { name: `Ask ${name} to mentor you` });
  await dialog.getByRole("textbox", { name: "Your message" }).fill(message);
  await dialog.getByRole("button", { name: `Ask ${name}` }).click();
  await expect(mentee.getByText(new RegExp(`Waiting for ${name} since`))).toBeVisible();
}

/** From Home to an accepted request: the mentor's turn. */
export async function acceptRequest(mentor: Page, from: string): Promise<void> {
  await mentor.goto("/");
  await expect(mentor.getByRole("list", { name: "Waits for you" })).toContainText(
    `${from} asks you to mentor`,
  );
  await mentor.getByRole("link", { name: "Answer" }).click();
  await mentor.getByRole("button", { name: "Accept" }).click();
  await expect(mentor.getByRole("list", { name: "Your mentorships" })).toContainText(from);
}

/** Takes the first time that suits both, and goes to the session that comes of it. */
export async function bookFirstTime(mentee: Page, { name, topic }: { name: string; topic: string }) {
  await mentee.goto("/mentorships");
  await mentee.getByRole("button", { name: `Book with ${name}` }).click();
  const dialog = mentee.getByRole("dialog", { name: `Book with ${name}` });
  await expect(dialog.getByRole("button", { pressed: true, name: /:/ })).toBeFocused();
  await dialog.getByRole("textbox", { name: "What is it about?" }).fill(topic);
  await dialog.getByRole("button", { name: "Book", exact: true }).click();
  await expect(mentee).toHaveURL(/\/sessions\//);
  await expect(mentee.getByRole("heading", { level: 1 })).toContainText(topic);
}

/** What one side says when a session is over, reached from Home. */
export async function closeOut(page: Page, { learned, next }: { learned: string; next: string }) {
  await page.goto("/");
  await page.getByRole("link", { name: "Close out" }).click();
  await page.getByRole("radio", { name: "It took place" }).check();
  await page.getByRole("textbox", { name: "What I learned" }).fill(learned);
  await page.getByRole("button", { name: "Add what I will do" }).click();
  await page.getByRole("textbox", { name: "I will (1)" }).fill(next);
  await page.getByRole("button", { name: "Close out" }).click();
  await expect(page.getByText("You said", { exact: true })).toBeVisible();
}

/** Keeps a comment that one wrote to the only one whom they mentor. */
export async function recordComment(mentor: Page, { link, words }: { link: string; words: string }) {
  await mentor.goto("/reviews");
  await mentor.getByRole("button", { name: "Record a comment" }).first().click();
  const drawer = mentor.getByRole("dialog");
  await drawer.getByRole("textbox", { name: "Link to the change" }).fill(link);
  await drawer.getByRole("textbox", { name: "The comment" }).fill(words);
  await drawer.getByRole("button", { name: "Record it" }).click();
  await expect(mentor.getByRole("dialog")).toHaveCount(0);
  await expect(mentor.getByRole("main")).toContainText(words);
}
