import { join } from "node:path";
import type { Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import type { DemoRole } from "./e2e/people.ts";
import type { Product } from "./e2e/product.ts";
import { startProduct } from "./e2e/product.ts";
import { chromiumArguments, findChromium } from "./support/chromium.ts";

interface Shot {
  file: string;
  as: DemoRole;
  address: string;
  timeZone: string;
  scheme?: "dark";
  device?: "phone";
  /** What somebody does before it is worth a look. */
  prepare?: (page: Page) => Promise<void>;
}

const TOKYO = "Asia/Tokyo";
const MADRID = "Europe/Madrid";
// Always the same morning of the same invented company.
const NOW = "2026-11-23T09:00:00Z";
const LAST_WEEK = "/calendar?week=2026-11-16";
const FOLDER = join(import.meta.dirname, "../docs/screenshots");

const shots: Shot[] = [
  { file: "home", as: "mentor", address: "/", timeZone: MADRID },
  { file: "home-dark", as: "mentor", address: "/", timeZone: MADRID, scheme: "dark" },
  { file: "home-phone", as: "mentor", address: "/", timeZone: MADRID, device: "phone" },
  { file: "find", as: "mentee", address: "/find", timeZone: TOKYO },
  { file: "run", as: "admin", address: "/programmes", timeZone: MADRID, prepare: openRun },
  { file: "book", as: "mentee", address: "/mentorships", timeZone: TOKYO, prepare: openBooking },
  { file: "calendar", as: "mentor", address: "/calendar", timeZone: MADRID },
  { file: "session", as: "mentor", address: LAST_WEEK, timeZone: MADRID, prepare: openSession },
  { file: "team", as: "lead", address: "/team", timeZone: MADRID },
  { file: "ladder", as: "mentee", address: "/ladder", timeZone: TOKYO },
];

const found = findChromium();
if (!found.isAvailable) throw new Error(found.reason);
const browser = await chromium.launch({ executablePath: found.executable, args: chromiumArguments });
const demo = await startProduct("demo", NOW);
try {
  for (const shot of shots) await take(shot, demo);
} finally {
  await browser.close();
  await demo.stop();
}

async function take(shot: Shot, { url }: Product): Promise<void> {
  const { file, as, address, timeZone, scheme = "light", device, prepare } = shot;
  const context = await browser.newContext({
    ...(device === "phone"
      ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
      : { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 }),
    baseURL: url,
    timezoneId: timeZone,
    locale: "en-GB",
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.request.post("/demo/sign-in", { data: { as }, headers: { origin: url } });
  await page.goto(address);
  await prepare?.(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(FOLDER, `${file}.png`) });
  console.log(`docs/screenshots/${file}.png`);
  await context.close();
}

/** The newest run of the demo's cohort. */
async function openRun(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Autumn cohort" }).first().click();
  await page.getByRole("link", { name: "Runs" }).click();
  await page
    .getByRole("link", { name: /^Run \d/ })
    .first()
    .click();
  await page.waitForURL(/\/runs\//);
}

async function openBooking(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Book with/ })
    .first()
    .click();
  const topic = page.getByRole("dialog").getByRole("textbox", { name: "What is it about?" });
  await topic.fill("Read my design for the retry queue");
}

// One of the two has said what they learned, the other is asked.
async function openSession(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /Flaky tests in checkout/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Flaky tests in checkout" }).waitFor();
}
