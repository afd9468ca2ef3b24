import type { Page } from "@playwright/test";
import type { Product } from "./product.ts";
import { expect } from "./walk.ts";

export type DemoRole = "mentee" | "mentor" | "lead" | "admin";

/** Signs in through the demo's own door without showing it, for tests that are about what comes after. */
export async function enterDemo(page: Page, role: DemoRole, demo: Product): Promise<void> {
  const answer = await page.request.post("/demo/sign-in", {
    data: { as: role },
    headers: { origin: demo.url },
  });
  expect(answer.ok(), `signed in as ${role}`).toBe(true);
}
