import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, OUTSIDE, openTestProduct, sealStopLink } from "@belay/api/testing";
import type { StopTopic } from "@belay/core/company/mail-choice-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustSucceed, personIdOf } from "../support/company-of.ts";
import { makeCompany, makePerson } from "../support/make-people.ts";
import type { WebCompany } from "../support/web-company.ts";
import { OWNER, SECRET_VAULT, serveCompany } from "../support/web-company.ts";

const NOW = "2026-11-23T09:10:00Z";
const ONE_CLICK = "List-Unsubscribe=One-Click";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe.each(availableDatabases)("the button of a mail program, on %s", (kind) => {
  let company: WebCompany;
  let ana: PersonId;
  beforeAll(async () => {
    company = await serveCompany(kind);
    ana = await personIdOf(company, OWNER.email);
  });
  afterAll(() => company.close());
  beforeEach(async () => {
    company.clock.set(NOW);
    for (const table of ["mailHours", "mailChoice", "attemptCount"] as const) {
      await company.db.deleteFrom(table).execute();
    }
  });

  const linkOf = (topic: StopTopic) => `/unsubscribe/${sealStopLink(SECRET_VAULT, { personId: ana, topic })}`;
  const press = (path: string, body = ONE_CLICK, headers: Record<string, string> = FORM) =>
    company.ask(path, { body, headers });
  const choices = () =>
    company.db.selectFrom("mailChoice").select(["topic", "mode", "beforeLink"]).orderBy("topic").execute();

  test("stops such mail without a cookie or a sign-in, once and again", async () => {
    const first = await press(linkOf("reminders"));
    expect([first.status, await first.json()]).toEqual([200, { stopped: "reminders" }]);
    expect((await press(linkOf("reminders"))).status).toBe(200);
    expect(await choices()).toEqual([{ topic: "reminders", mode: "never", beforeLink: "now" }]);
  });

  test("is heard from a mail provider's own site, in either form that the standard knows", async () => {
    const multipart = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=x", origin: "https://mail.example" };
    expect((await press(linkOf("help"), multipart, headers)).status).toBe(200);
    expect(await choices()).toMatchObject([{ topic: "help", mode: "never" }]);
  });

  test("to look at the link changes nothing, however a scanner looks", async () => {
    await company.ask(linkOf("reminders"), { method: "GET", headers: { accept: "text/html" } });
    await company.ask(linkOf("reminders"), { method: "HEAD" });
    expect((await press(linkOf("reminders"), "")).status).toBe(400);
    expect((await press(linkOf("reminders"), "something=else")).status).toBe(400);
    expect(await choices()).toEqual([]);
  });

  test("a link that Belay did not make, or made for somebody who is gone, is not known", async () => {
    const strange = await press("/unsubscribe/1.c29tZXRoaW5n");
    expect([strange.status, await strange.json()]).toMatchObject([404, { error: "UNKNOWN_LINK" }]);
    const gone = sealStopLink(SECRET_VAULT, { personId: await makePersonAndForget(), topic: "help" });
    expect((await press(`/unsubscribe/${gone}`)).status).toBe(404);
    expect((await press("/unsubscribe/%00")).status).toBe(404);
    expect((await press(`/unsubscribe/${"a".repeat(1_500)}`)).status).toBe(404);
  });

  test("a body that is no click is turned away, small or large", async () => {
    expect((await press(linkOf("help"), "x".repeat(10_000))).status).toBe(413);
    expect((await press(linkOf("help"), "{}", { "content-type": "application/json" })).status).toBe(400);
  });

  test("presses from one network are counted, and the rest is told when to come back", async () => {
    await company.db
      .insertInto("attemptCount")
      .values({ bucket: "stop-mail:127.0.0.1", windowStart: "2026-11-23T09:10:00Z", attempts: 300 })
      .execute();
    const answer = await press(linkOf("help"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "600"]);
    expect(await choices()).toEqual([]);
  });

  async function makePersonAndForget() {
    const id = await makePerson(company.db, { name: "Gone Away" });
    await company.db.deleteFrom("person").where("id", "=", id).execute();
    return id;
  }
});

describe.each(availableDatabases)("the page behind the last line of a mail, on %s", (kind) => {
  let product: TestProduct;
  let ada: PersonId;
  beforeAll(async () => {
    product = await openTestProduct(kind, NOW);
    await makeCompany(product.db);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    ada = await makePerson(product.db, { name: "Ada Byron" });
  });

  const tokenOf = (topic: StopTopic) => ({ token: sealStopLink(OUTSIDE.vault, { personId: ada, topic }) });
  const stranger = async () => (await product.as(null)).company;
  const modesOf = async () =>
    Object.fromEntries(
      (await (await product.as(ada)).company.mailChoices()).modes.map(({ topic, mode }) => [topic, mode]),
    );
  const choose = async (modes: Record<string, "now" | "daily" | "never">) => {
    const { company } = await product.as(ada);
    const { version } = await company.mailChoices();
    const hours = { quietFrom: null, quietUntil: null, dailyAt: "08:00" };
    mustSucceed(await company.saveMailChoices({ version, modes, ...hours }));
  };

  test("says what the link is about, stops it, and puts it back as it was", async () => {
    await choose({ sessions: "daily" });
    const pages = await stranger();
    const token = tokenOf("sessions");
    expect(await pages.stopLink(token)).toEqual({ topic: "sessions", isStopped: false, canPutBack: false });
    const stopped = { topic: "sessions", isStopped: true, canPutBack: true };
    expect(mustSucceed(await pages.stopMail(token))).toEqual(stopped);
    expect(await pages.stopLink(token)).toEqual(stopped);
    expect(await modesOf()).toMatchObject({ sessions: "never", reminders: "now" });
    expect(mustSucceed(await pages.putMailBack(token))).toMatchObject({ isStopped: false });
    expect(await modesOf()).toMatchObject({ sessions: "daily" });
  });

  test("the link of a daily mail stops all that comes in it, and nothing else", async () => {
    await choose({ sessions: "daily", help: "daily", reminders: "now" });
    const pages = await stranger();
    mustSucceed(await pages.stopMail(tokenOf("daily")));
    expect(await modesOf()).toMatchObject({ sessions: "never", help: "never", reminders: "now" });
    mustSucceed(await pages.putMailBack(tokenOf("daily")));
    expect(await modesOf()).toMatchObject({ sessions: "daily", help: "daily", reminders: "now" });
  });

  test("what waits of such mail does not come any more", async () => {
    await choose({ sessions: "daily" });
    const row = { id: crypto.randomUUID(), personId: ada, address: "ada@acme.com", content: "{}" };
    const held = { status: "held", heldFor: "daily", heldUntil: "2026-11-24T07:00:00Z" } as const;
    await product.db
      .insertInto("delivery")
      .values({ ...row, ...held, kind: "sessionDeclined", subject: "Declined", createdAt: NOW })
      .execute();
    mustSucceed(await (await stranger()).stopMail(tokenOf("daily")));
    const left = product.db.selectFrom("delivery").select(["status", "problem"]).where("id", "=", row.id);
    expect(await left.execute()).toEqual([
      { status: "skipped", problem: "Its reader wants no mail about sessions." },
    ]);
  });

  test("what was chosen by hand is not put back by a link", async () => {
    await choose({ help: "never" });
    const pages = await stranger();
    expect(mustSucceed(await pages.putMailBack(tokenOf("help")))).toMatchObject({ canPutBack: false });
    expect(await modesOf()).toMatchObject({ help: "never" });
  });

  test("an open page of settings learns that a link was faster", async () => {
    await choose({});
    const { company } = await product.as(ada);
    const { version } = await company.mailChoices();
    mustSucceed(await (await stranger()).stopMail(tokenOf("help")));
    const hours = { quietFrom: null, quietUntil: null, dailyAt: "08:00" };
    expect(await company.saveMailChoices({ version, modes: {}, ...hours })).toMatchObject({
      code: "VERSION_CONFLICT",
    });
  });
});
