import type { TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct } from "@belay/api/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../support/company-of.ts";
import type { MatrixCompany, Viewer } from "../support/matrix-company.ts";
import { MATRIX_START, makeMatrixCompany } from "../support/matrix-company.ts";
import type { WebApp } from "../support/matrix-http.ts";
import { ADDRESS, serveTestProduct, signIn } from "../support/matrix-http.ts";
import type { OpenStream } from "../support/open-stream.ts";
import { listenSomewhere, openStream } from "../support/open-stream.ts";
import { raceInProcesses } from "../support/rivals.ts";
import { urlOf } from "../support/server-database.ts";

describe.each(availableDatabases)("an open page, on %s", (kind) => {
  let product: TestProduct;
  let company: MatrixCompany;
  let app: WebApp;
  let url: string;
  let hour = 8;
  beforeAll(async () => {
    product = await openTestProduct(kind, MATRIX_START);
    company = await makeMatrixCompany(product);
    app = await serveTestProduct(product);
    url = await listenSomewhere(app);
  });
  afterAll(async () => {
    await app.close();
    await product.close();
  });

  const openAs = async (viewer: Exclude<Viewer, "stranger">) => {
    const cookie = await signIn(app, viewer);
    return { cookie, stream: await openStream({ url, cookie }) };
  };
  const wish = () => ({
    key: crypto.randomUUID(),
    mentorshipId: company.mentorshipId,
    startsAt: `2026-12-01T${String(hour++).padStart(2, "0")}:00:00Z`,
  });
  const book = async () => {
    const mentee = await product.as(company.people.mentee);
    const session = { durationMinutes: 60, kind: "career", topic: "A word that is ours" } as const;
    return mustSucceed(await mentee.sessions.book({ ...wish(), ...session }));
  };
  const subjectsOf = async (stream: OpenStream) => Object((await stream.next())?.data).subjects;

  test("learns that the other side changed something, and not what", async () => {
    const { stream } = await openAs("mentor");
    expect(stream.status).toBe(200);
    await stream.next();
    const { id } = await book();
    const event = await stream.next();
    expect(event?.data).toEqual({ subjects: ["session"] });
    expect(JSON.stringify(event)).not.toMatch(new RegExp(`${id}|A word that is ours`));
    stream.cut();
  });

  test("learns of news that a handler made of it later", async () => {
    const { stream } = await openAs("mentor");
    await stream.next();
    const { id: sessionId } = await book();
    expect(await subjectsOf(stream)).toEqual(["session"]);
    const mentee = await product.as(company.people.mentee);
    mustSucceed(await mentee.sessions.withdraw({ sessionId, version: 1 }));
    expect(await subjectsOf(stream)).toEqual(["session"]);
    await product.turn();
    expect(await subjectsOf(stream)).toEqual(["inbox"]);
    stream.cut();
  });

  test("learns nothing of what is between others", async () => {
    const { stream } = await openAs("member");
    await stream.next();
    await book();
    const member = await product.as(company.people.member);
    const goal = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;
    const asked = { key: crypto.randomUUID(), mentorId: company.people.asked, goal };
    mustSucceed(await member.mentorships.ask({ ...asked, message: "Will you help me?" }));
    expect(await subjectsOf(stream)).toEqual(["request"]);
    stream.cut();
  });

  test("whose connection was lost hears what it missed when it is back", async () => {
    const { cookie, stream } = await openAs("mentor");
    const id = (await stream.next())?.id ?? null;
    stream.cut();
    await book();
    const back = await openStream({ url, cookie, lastEventId: id });
    expect(await subjectsOf(back)).toContain("session");
    back.cut();
  });

  test("that was away for longer than a day is told to read everything anew", async () => {
    const cookie = await signIn(app, "mentor");
    const back = await openStream({ url, cookie, lastEventId: "2026-11-17T12:00:30Z" });
    expect(await subjectsOf(back)).toBeNull();
    back.cut();
  });

  test("hears nothing more when its sign-in was ended elsewhere", async () => {
    const { cookie, stream } = await openAs("mentee");
    await stream.next();
    const elsewhere = await signIn(app, "mentee");
    const answer = await app.inject({
      method: "POST",
      url: "/api/auth/revoke-other-sessions",
      headers: { cookie: elsewhere, origin: ADDRESS, "content-type": "application/json" },
      payload: "{}",
    });
    expect(answer.statusCode).toBe(200);
    expect(await stream.next()).toBeNull();
    const refused = await openStream({ url, cookie });
    expect((await refused.next())?.data).toMatchObject({ data: { code: "UNAUTHORIZED" } });
  });

  test("is one of twelve at most for one person, and one that closes makes room", async () => {
    const cookie = await signIn(app, "lead");
    const streams = await Promise.all(Array.from({ length: 12 }, () => openStream({ url, cookie })));
    for (const stream of streams) expect((await stream.next())?.event).toBe("message");
    const refused = await openStream({ url, cookie });
    expect(JSON.stringify(await refused.next())).toContain("more windows");
    streams[0]?.cut();
    await expect
      .poll(async () => {
        const stream = await openStream({ url, cookie });
        const event = await stream.next();
        stream.cut();
        return event?.event;
      })
      .toBe("message");
    for (const stream of streams) stream.cut();
  });

  test("is closed in order when the server stops", async () => {
    const another = await serveTestProduct(product);
    const there = await listenSomewhere(another);
    const stream = await openStream({ url: there, cookie: await signIn(another, "admin") });
    await stream.next();
    await another.close();
    expect(await stream.next()).toBeNull();
  });

  // An embedded database belongs to one process, and its connection is no other's to end.
  if (kind === "pglite") return;

  test("learns what happened through another process", async () => {
    const { stream } = await openAs("mentor");
    await stream.next();
    const rivals = [{ ...wish(), personId: company.people.mentee }];
    const now = product.clock.read();
    const [answer] = await raceInProcesses({ url: await urlOf(product.db), now, rivals, processes: 1 });
    expect(answer?.isBooked).toBe(true);
    expect(await subjectsOf(stream)).toEqual(["session"]);
    stream.cut();
  });

  test("misses nothing while the process lost the database", async () => {
    const { stream } = await openAs("mentor");
    await stream.next();
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen live_change'`.execute(product.db);
    await book();
    expect(await subjectsOf(stream)).toContain("session");
    stream.cut();
  });
});
