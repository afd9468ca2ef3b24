import type { TestProduct } from "@belay/api/testing";
import { openTestProductOn } from "@belay/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matrix, procedures } from "../support/matrix-call.ts";
import type { MatrixCompany, Viewer } from "../support/matrix-company.ts";
import { MATRIX_START, makeMatrixCompany, VIEWERS } from "../support/matrix-company.ts";
import type { UndoingDatabase } from "../support/matrix-database.ts";
import { openUndoingDatabase } from "../support/matrix-database.ts";
import { hasField, hostileInputs } from "../support/matrix-hostile.ts";
import type { CallAnswer, WebApp } from "../support/matrix-http.ts";
import { sendBatch, serveTestProduct, signIn } from "../support/matrix-http.ts";

const LARGEST_BATCH = 20;
// Words that only a program says: a stack, a path, SQL, a constraint, Zod's defaults.
const MACHINE_WORDS =
  /\n\s+at |node_modules|\.ts\b|\/src\/|\b(select|insert into|update|delete from)\b .*\b(from|values|set|where)\b|violates|constraint|relation "|Invalid (input|option|key|union|UUID|string)|expected |Unrecognized|ZodError|undefined/i;
const SENTENCE = /^[\p{Lu}“].*[.!?]$/su;

let database: UndoingDatabase;
let product: TestProduct;
let company: MatrixCompany;
let app: WebApp;
const cookies = new Map<Viewer, string>([["stranger", ""]]);

beforeAll(async () => {
  database = await openUndoingDatabase();
  product = openTestProductOn(database.db, MATRIX_START);
  company = await makeMatrixCompany(product);
  app = await serveTestProduct(product);
  for (const viewer of VIEWERS) {
    if (viewer !== "stranger" && viewer !== "closed") cookies.set(viewer, await signIn(app, viewer));
  }
});
afterAll(async () => {
  await app.close();
  await product.close();
});

const factsOf = (name: string) => {
  const facts = procedures.get(name);
  if (!facts) throw new Error(`there is no ${name}`);
  return facts;
};
const send = (viewer: Viewer, name: string, inputs: readonly unknown[]) =>
  sendBatch(app, { cookie: cookies.get(viewer) ?? "", name, type: factsOf(name).type, inputs });
const rightInput = (name: string) => matrix.get(name)?.input?.(company);
const withInput = [...procedures].filter(([, { inputs }]) => inputs.length > 0);
/** Somebody who may do it: bad input has to be refused for what it is, not at the door. */
const ableTo = (name: string): Viewer => {
  const verdicts = matrix.get(name)?.verdicts ?? [];
  return (
    VIEWERS.find((viewer, at) => viewer !== "stranger" && viewer !== "closed" && verdicts[at] === "ok") ??
    "mentee"
  );
};

function isRefusal({ result, error }: CallAnswer): boolean {
  const data = result?.data;
  const isRefused = typeof data === "object" && data !== null && "ok" in data && data.ok === false;
  return error !== undefined || isRefused;
}

/** What is wrong with an answer to bad input; null for a good one. */
function faultIn(answer: CallAnswer): string | null {
  const { error } = answer;
  if (!error) return null;
  const { code, httpStatus, fields, requestId } = error.data;
  if (httpStatus >= 500) return `a ${httpStatus}`;
  if (!requestId) return "no request id";
  if (code === "BAD_REQUEST" && fields.length === 0) return "no field is named";
  const words = [error.message, ...fields.map(({ message }) => message)];
  const machine = words.find((text) => MACHINE_WORDS.test(text));
  if (machine !== undefined) return `machine words: ${machine}`;
  const noSentence = words.find((text) => !SENTENCE.test(text));
  return noSentence === undefined ? null : `no sentence: ${noSentence}`;
}

function inBatches(inputs: readonly unknown[]): unknown[][] {
  const count = Math.ceil(inputs.length / LARGEST_BATCH);
  return Array.from({ length: count }, (_, at) => inputs.slice(at * LARGEST_BATCH, (at + 1) * LARGEST_BATCH));
}

describe("whatever is sent", () => {
  test.each(withInput)(
    "%s refuses it with a sentence, and keeps nothing",
    { timeout: 120_000 },
    async (name) => {
      const { inputs: schemas, policy } = factsOf(name);
      const hostile = hostileInputs(schemas[0], rightInput(name));
      const before = await database.fingerprint();
      const faults: unknown[] = [];
      const sendAll = async (viewer: Viewer, all: readonly unknown[]) => {
        for (const inputs of inBatches(all)) {
          await database.undo(async () => {
            const { status, text, answers } = await send(viewer, name, inputs);
            if (answers.length !== inputs.length) faults.push({ viewer, status, text: text.slice(0, 300) });
            for (const [at, answer] of answers.entries()) {
              const fault = faultIn(answer);
              if (fault) faults.push({ viewer, fault, input: JSON.stringify(inputs[at])?.slice(0, 300) });
            }
            if (answers.every(isRefusal) && (await database.fingerprint()) !== before) {
              faults.push({ viewer, fault: "something was written" });
            }
          });
        }
      };
      await sendAll(ableTo(name), hostile);
      // The door opens wider for an admin; what is behind it parses the same.
      if (policy === "signedIn")
        await sendAll(
          "admin",
          hostile.filter((_input, at) => at % 5 === 0),
        );
      expect(faults.slice(0, 5)).toEqual([]);
    },
  );
});

describe("what a form can send", () => {
  const problemsOf = async (viewer: Viewer, name: string, change: object) => {
    const { answers } = await send(viewer, name, [{ ...Object(rightInput(name)), ...change }]);
    return answers[0]?.error?.data.fields;
  };

  test.each([
    ["calendar.changeZone", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["people.saveAboutMe", { name: "a\u0000b" }, "name"],
    ["people.saveAboutMe", { name: "half \ud83d" }, "name"],
    ["people.saveAboutMe", { name: "x".repeat(200_000) }, "name"],
    ["people.saveWantsAndOffers", { capacity: -1 }, "capacity"],
    ["calendar.saveHours", { weekly: [{ day: 1, start: "12:00", end: "10:00" }] }, "weekly.0.end"],
    ["sessions.freeTimes", { start: "2026-12-07T00:00:00Z", end: "2026-11-30T00:00:00Z" }, "end"],
    ["sessions.book", { mentorshipId: "somebody's" }, "mentorshipId"],
    ["reviews.record", { changeUrl: "javascript:alert(1)" }, "changeUrl"],
  ])("%s with %.60j: the sentence stands beside its field", async (name, change, field) => {
    const problems = await problemsOf(ableTo(name), name, change);
    expect(problems).toEqual([{ field, message: expect.stringMatching(SENTENCE) }]);
  });

  const mutations = withInput.filter(([, { type }]) => type === "mutation");
  // What the company of the matrix has nothing of (a leave, a group that is over) is refused for that first.
  const versioned = mutations.filter(([, { inputs }]) => hasField(inputs[0], "version"));
  test.each(versioned.filter(([name]) => matrix.get(name)?.verdicts.includes("ok")))(
    "%s refuses a stale version, and keeps what the other wrote",
    async (name) => {
      await database.undo(async () => {
        const before = await database.fingerprint();
        const { answers } = await send(ableTo(name), name, [{ ...Object(rightInput(name)), version: 4_870 }]);
        expect(answers[0]?.result?.data).toMatchObject({ ok: false, code: "VERSION_CONFLICT" });
        expect(await database.fingerprint()).toBe(before);
      });
    },
  );

  test.each(mutations.filter(([, { inputs }]) => hasField(inputs[0], "key")))(
    "%s sent twice happens once, and under the same key nothing else can",
    async (name) => {
      await database.undo(async () => {
        const input = Object(rightInput(name));
        const [first] = (await send(ableTo(name), name, [input])).answers;
        expect(first?.result?.data).toMatchObject({ ok: true });
        const after = await database.fingerprint();
        const [again] = (await send(ableTo(name), name, [input])).answers;
        expect(again?.result?.data).toEqual(first?.result?.data);
        const text = ["topic", "message", "body", "about", "note", "name"].find((field) => field in input);
        const unlike = "seed" in input ? { seed: 4_870 } : { startsAt: "2026-12-01T10:00:00Z" };
        const change = text ? { [text]: "Something else" } : unlike;
        const [other] = (await send(ableTo(name), name, [{ ...input, ...change }])).answers;
        expect(other?.result?.data).toMatchObject({ ok: false, code: "IDEMPOTENCY_MISMATCH" });
        expect(await database.fingerprint()).toBe(after);
      });
    },
  );
});
