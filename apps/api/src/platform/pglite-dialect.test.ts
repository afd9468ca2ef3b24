import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../testing.ts";
import { inBackground } from "./background.ts";
import type { Db } from "./database.ts";

let db: Db;
beforeAll(async () => {
  db = await openTestDatabase("pglite");
});
afterAll(() => db.destroy());

const ask = () => sql`select 1`.execute(db);

test("work in the background lets others ask one thing after another first, also where it came before them", async () => {
  const order: string[] = [];
  const letGo = Promise.withResolvers<void>();
  const holding = db.transaction().execute(() => letGo.promise);
  const behind = inBackground(ask).then(() => order.push("behind"));
  const inFront = (async () => {
    for (const turn of ["first", "second", "third"]) {
      await ask();
      order.push(turn);
    }
  })();
  letGo.resolve();
  await Promise.all([holding, behind, inFront]);
  expect(order).toEqual(["first", "second", "third", "behind"]);
});

test("work in the background comes to its turn however many others ask", async () => {
  const state = { isDone: false };
  const behind = inBackground(ask).then(() => {
    state.isDone = true;
  });
  while (!state.isDone) await ask();
  await behind;
});
