import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import { findRun } from "./cohort-steps.ts";
import type { DemoRole } from "./people.ts";
import { makeInvitation } from "./people.ts";
import type { Product } from "./product.ts";

/** How a page of the route table is opened: by whom, and where an id comes from. */
export interface Address {
  /** Null: a stranger. */
  as: DemoRole | null;
  /** Leads to a page whose address holds an id; without it the address is opened as it stands. */
  find?: (page: Page, demo: Product) => Promise<string>;
}

/** The address of the first link on a page that leads to a place like the one wanted. */
const firstLink = (from: string, to: string) => async (page: Page) => {
  await page.goto(from);
  const link = page.getByRole("main").locator(`a[href^="${to}"]`).first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
};

/** The way out at the end of a mail of the demo. */
async function findStopLink(page: Page): Promise<string> {
  const { letters } = await readJson(
    page,
    "/demo/mail",
    z.object({ letters: z.array(z.object({ id: z.string(), subject: z.string() })) }),
  );
  const booked = letters.find(({ subject }) => subject.startsWith("Booked:"));
  const { text } = await readJson(page, `/demo/mail/${booked?.id}`, z.object({ text: z.string() }));
  return /\/unsubscribe\/[\w.-]+/.exec(text)?.[0] ?? "/unsubscribe/none";
}

async function readJson<Shape extends z.ZodMiniType>(page: Page, address: string, shape: Shape) {
  const answer = await page.request.get(address);
  return shape.parse(await answer.json());
}

/** Every address of the route table as the demo company shows it. A page that is missing here fails a test. */
export const ADDRESSES: Record<string, Address> = {
  "/": { as: "mentee" },
  "/calendar": { as: "mentor" },
  "/company/deliveries": { as: "admin" },
  "/company/people": { as: "admin" },
  "/company/settings": { as: "admin" },
  "/company/teams": { as: "admin" },
  "/find": { as: "mentee" },
  "/groups/new": { as: "mentor" },
  "/groups/$id": { as: "mentee", find: firstLink("/calendar", "/groups/") },
  "/join": { as: null },
  "/join/$token": { as: null, find: makeInvitation },
  "/forgot": { as: null },
  "/ladder": { as: "mentee" },
  "/me/activity": { as: "mentor" },
  "/mentorships": { as: "mentee" },
  "/mentorships/$id": { as: "mentee", find: firstLink("/mentorships", "/mentorships/") },
  "/people/$id": { as: "mentee", find: firstLink("/find", "/people/") },
  "/programmes": { as: "admin" },
  "/programmes/new": { as: "admin" },
  "/programmes/$id": { as: "admin", find: firstLink("/programmes", "/programmes/0") },
  "/programmes/join/$token": { as: "mentee", find: firstLink("/settings/profile", "/programmes/join/") },
  "/programmes/$id/runs/$runId": { as: "admin", find: findRun },
  "/reviews": { as: "mentee" },
  "/reset/$token": { as: null, find: async () => `/reset/${"a".repeat(43)}` },
  "/sent-mail": { as: "mentee" },
  "/sessions/$id": { as: "mentor", find: firstLink("/calendar", "/sessions/") },
  "/sessions/log": { as: "mentee" },
  "/settings/account": { as: "mentee" },
  "/settings/hours": { as: "mentor" },
  "/settings/notifications": { as: "mentor" },
  "/settings/profile": { as: "mentor" },
  "/settings/sign-ins": { as: "mentee" },
  "/sign-in": { as: null },
  "/team": { as: "lead" },
  "/team/$personId": { as: "lead", find: firstLink("/team", "/team/") },
  "/unsubscribe/$token": { as: null, find: findStopLink },
  "/verify/$token": {
    as: null,
    find: async (page, demo) => (await makeInvitation(page, demo)).replace("/join/", "/verify/"),
  },
  "/welcome": { as: "mentee" },
};

/** Looked at elsewhere: the set-up exists while there is no company, and what leads nowhere is one page. */
export const ELSEWHERE = ["/set-up", "/$"];
