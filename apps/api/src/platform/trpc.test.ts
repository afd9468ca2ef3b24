import { afterEach, expect, test, vi } from "vitest";
import { OUTSIDE } from "../testing.ts";
import type { Db } from "./database.ts";
import { createLog } from "./log.ts";
import type { Context } from "./trpc.ts";
import { companyAdmin, createCallerFactory, lead, member, open, router } from "./trpc.ts";

const never = new Promise<string>(() => undefined);
const tried = router({
  held: open.query(() => never),
  quick: open.query(() => "done"),
  member: member.query(({ ctx }) => ctx.actor.name),
  lead: lead.query(() => "led"),
  admin: companyAdmin.query(() => "run"),
});

const person = { id: "x", name: "Ana", timeZone: "Europe/Madrid", welcomeStep: 4 };
function callAs(actor: Context["actor"]) {
  const context: Context = {
    // No procedure here asks the database.
    db: {} as Db,
    now: "2026-11-23T09:00:00Z",
    log: createLog("silent"),
    ...OUTSIDE,
    requestId: "request",
    address: "127.0.0.1",
    setUpCode: null,
    mailLeaves: "nowhere",
    limit: { retryAfterSeconds: null },
    tellRetryAfter: () => undefined,
    actor,
    hasCompany: async () => true,
    live: { open: async () => null, close: async () => undefined },
    isStillSignedIn: async () => true,
  };
  return createCallerFactory(tried)(context);
}
const somebody = {
  ...person,
  isCompanyAdmin: false,
  leadsSomebody: false,
  runsProgrammes: false,
} as Context["actor"];

afterEach(() => {
  vi.useRealTimers();
});

test("a procedure that does not come back is answered for after 20 seconds, in words", async () => {
  vi.useFakeTimers();
  let answer: unknown;
  const asking = callAs(null)
    .held()
    .catch((error: unknown) => {
      answer = error;
    });
  await vi.advanceTimersByTimeAsync(19_999);
  expect(answer).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await asking;
  expect(answer).toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("try again"),
  });
});

test("a procedure that comes back leaves no timer behind", async () => {
  vi.useFakeTimers();
  expect(await callAs(null).quick()).toBe("done");
  expect(vi.getTimerCount()).toBe(0);
});

test("each door lets in whom it is for", async () => {
  await expect(callAs(null).member()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(await callAs(somebody).member()).toBe("Ana");
  await expect(callAs(somebody).lead()).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(callAs(somebody).admin()).rejects.toMatchObject({ code: "FORBIDDEN" });
});
