import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import type { Product } from "./product.ts";
import { startProduct } from "./product.ts";

export type Device = "wide" | "phone";

/** Somebody at a browser: where they are, and what they hold in their hands. */
export interface Visitor {
  timeZone: string;
  device?: Device;
  scheme?: "light" | "dark";
  /** Console errors that belong to what the test provokes, such as the browser's line about a 404. */
  expects?: RegExp;
}

type Visit = (product: Product, visitor: Visitor) => Promise<Page>;

interface Walk {
  /** Opens a browser of somebody's own. Anything it complains about until the end fails the test. */
  visit: Visit;
  /** A product from an empty folder, for this test alone. */
  company: Product;
  /** A demo company that this test may change. */
  ownDemo: Product;
}

interface Shared {
  /** The demo company, shared by tests that only read. */
  demo: Product;
}

const DEVICES = {
  wide: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** A Monday morning in Madrid, a Monday evening in Tokyo. */
export const MONDAY = "2026-11-23T09:00:00Z";

export const test = base.extend<Walk, Shared>({
  visit: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async (product, { timeZone, device = "wide", scheme = "light", expects }) => {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: product.url,
        timezoneId: timeZone,
        locale: "en-GB",
        colorScheme: scheme,
        reducedMotion: "reduce",
      });
      contexts.push(context);
      await context.clock.setFixedTime(product.now());
      // Whoever shares the product with a later test has left by then.
      product.onMove(async (now) => {
        if (contexts.includes(context)) await context.clock.setFixedTime(now);
      });
      listen(context, (trouble) => {
        if (!expects?.test(trouble)) troubles.push(trouble);
      });
      return context.newPage();
    });
    for (const context of contexts.splice(0)) await context.close();
    expect(troubles, "the browser had nothing to complain about").toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  company: async ({}, use) => {
    await serve("start", use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  ownDemo: async ({}, use) => {
    await serve("demo", use);
  },
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      await serve("demo", use);
    },
    { scope: "worker" },
  ],
});

export { expect };

/** A demo company for the tests of one file, which change it one after the other; a start takes longer than a walk. */
export function demoOfFile(): () => Product {
  let product: Product | null = null;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async () => {
    product = await startProduct("demo", MONDAY);
  });
  test.afterAll(async () => {
    const ended = product;
    product = null;
    expect(await ended?.stop(), "the server had no errors to log").toEqual([]);
  });
  return () => {
    if (product === null) throw new Error("The demo company has not been opened yet.");
    return product;
  };
}

async function serve(kind: "start" | "demo", use: (product: Product) => Promise<void>): Promise<void> {
  const product = await startProduct(kind, MONDAY);
  await use(product);
  expect(await product.stop(), "the server had no errors to log").toEqual([]);
}

// A breach of the content policy is an error on the console too.
function listen(context: BrowserContext, onTrouble: (trouble: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error") onTrouble(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => onTrouble(`uncaught: ${error.error()}`));
  context.on("response", (response) => {
    if (response.status() >= 500) onTrouble(`${response.status()} from ${response.url()}`);
  });
}
