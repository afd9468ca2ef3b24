import { createInterface } from "node:readline";
import { databaseOnServer, openTestProductOn } from "@belay/api/testing";
import { mentorshipId, personId } from "@belay/core/ids.ts";
import * as z from "zod/mini";
import { bookAsRivals } from "./book-as-rivals.ts";

const share = z.object({
  url: z.string(),
  now: z.string(),
  rivals: z.array(z.object({ personId, mentorshipId, key: z.string(), startsAt: z.string() })),
});

// First line: who books and where. Second: go. Answers with a line each.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { url, now, rivals } = share.parse(JSON.parse((await lines.next()).value ?? ""));
const product = openTestProductOn(databaseOnServer(url), now);
const book = await bookAsRivals(product, rivals);
console.log("ready");
await lines.next();
console.log(JSON.stringify(await book()));
await product.close();
process.stdin.destroy();
