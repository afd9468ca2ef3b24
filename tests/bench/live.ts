import type { DatabaseKind } from "@belay/api/testing";
import { openTestProduct } from "@belay/api/testing";
import { MATRIX_START, makeMatrixCompany } from "../support/matrix-company.ts";
import { serveTestProduct, signIn } from "../support/matrix-http.ts";
import { listenSomewhere, openStream } from "../support/open-stream.ts";
import { provideDatabase } from "../support/provide-parts.ts";
import { inMilliseconds, printTable } from "./table.ts";

const RUNS = 200;

/** From the moment one side's change is asked for until the other side's open page is told of it. */
export async function live(): Promise<void> {
  const server = await provideDatabase();
  if (server.isThere) Object.assign(process.env, server.environment);
  const rows = [await measureOn("pglite")];
  if (server.isThere) {
    rows.push(await measureOn("postgres"));
    await server.stop();
  }
  printTable("One ticks off a point of the agenda, the other's open page is told", rows, [
    `${RUNS} runs after 20 that warm up, over HTTP on this machine; the target is a second`,
  ]);
}

async function measureOn(kind: DatabaseKind) {
  const product = await openTestProduct(kind, MATRIX_START);
  const { people, comingSession: sessionId, pointId } = await makeMatrixCompany(product);
  const app = await serveTestProduct(product);
  const url = await listenSomewhere(app);
  const stream = await openStream({ url, cookie: await signIn(app, "mentor") });
  await stream.next();
  const { rooms } = await product.as(people.mentee);
  const durations: number[] = [];
  for (let run = -20; run < RUNS; run++) {
    const start = performance.now();
    await Promise.all([rooms.tickPoint({ sessionId, pointId, isDone: run % 2 === 0 }), stream.next()]);
    if (run >= 0) durations.push(performance.now() - start);
  }
  stream.cut();
  await app.close();
  await product.close();
  durations.sort((a, b) => a - b);
  const at = (part: number) => inMilliseconds(durations[Math.floor(durations.length * part)] ?? 0);
  const measured = `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
  return { task: kind, answer: `${durations.length} told`, target: "p99 <= 1,000 ms", measured };
}
