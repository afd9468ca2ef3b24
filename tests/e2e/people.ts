import { DEMO_PASSWORD } from "@belay/api/testing/demo-people";
import type { Page } from "@playwright/test";
import * as z from "zod";
import type { Product } from "./product.ts";
import { expect } from "./walk.ts";

export type DemoRole = "mentee" | "mentor" | "lead" | "admin";

const invitation = z.object({
  result: z.object({ data: z.object({ value: z.object({ token: z.string() }) }) }),
});

/** Signs in through the demo's own door without showing it, for tests that are about what comes after. */
export async function enterDemo(page: Page, role: DemoRole, demo: Product): Promise<void> {
  const answer = await page.request.post("/demo/sign-in", {
    data: { as: role },
    headers: { origin: demo.url },
  });
  expect(answer.ok(), `signed in as ${role}`).toBe(true);
}

/** Signs in as anybody of the demo company, who all have one password. */
export async function enterAs(page: Page, name: string, demo: Product): Promise<void> {
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email: `${name}@tidewater.example`, password: DEMO_PASSWORD },
    headers: { origin: demo.url },
  });
  expect(answer.ok(), `signed in as ${name}`).toBe(true);
}

/** The address of a link that lets somebody new in, opened by nobody yet. */
export async function makeInvitation(page: Page, demo: Product): Promise<string> {
  await enterDemo(page, "admin", demo);
  const answer = await page.request.post("/trpc/company.invite", {
    data: { email: `somebody.new.${Math.random()}@example.com` },
    headers: { origin: demo.url },
  });
  const { token } = invitation.parse(await answer.json()).result.data.value;
  await page.context().clearCookies();
  return `/join/${token}`;
}
