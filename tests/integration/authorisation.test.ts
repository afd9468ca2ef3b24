import type { TestCaller, TestProduct } from "@belay/api/testing";
import { availableDatabases, openTestProduct, openTestProductOn } from "@belay/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aboutNothing, answerOf, callerOf, matrix, procedures } from "../support/matrix-call.ts";
import type { MatrixCompany, Viewer } from "../support/matrix-company.ts";
import { MATRIX_START, makeMatrixCompany, VIEWERS } from "../support/matrix-company.ts";
import type { UndoingDatabase } from "../support/matrix-database.ts";
import { fingerprint, openUndoingDatabase } from "../support/matrix-database.ts";
import { SECRETS } from "../support/matrix-records.ts";
import { nothing } from "../support/matrix-row.ts";

const DOORS = ["anybody", "beforeSetUp", "signedIn", "lead", "companyAdmin"];

test("every procedure has its rows in the matrix, and every row its procedure", () => {
  const without = [...procedures.keys()].filter((name) => !matrix.has(name));
  const stray = [...matrix.keys()].filter((name) => !procedures.has(name));
  expect(
    without,
    "Write down in tests/support/matrix-rows-*.ts who may call these, before anybody does",
  ).toEqual([]);
  expect(stray, "These rows belong to no procedure any more").toEqual([]);
});

test.each([...procedures.keys()])("%s says by which door one comes in", (name) => {
  expect(DOORS).toContain(procedures.get(name)?.policy);
});

interface Cell {
  name: string;
  viewer: Viewer;
  verdict: string;
}

const cells = [...matrix]
  .filter(([name]) => procedures.has(name))
  .flatMap(([name, { verdicts }]) =>
    VIEWERS.map((viewer, at): Cell => ({ name, viewer, verdict: verdicts[at] ?? "" })),
  );

describe("the matrix, on pglite", () => {
  let database: UndoingDatabase;
  let product: TestProduct;
  let company: MatrixCompany;
  const callers = new Map<Viewer, TestCaller>();
  beforeAll(async () => {
    database = await openUndoingDatabase();
    product = openTestProductOn(database.db, MATRIX_START);
    company = await makeMatrixCompany(product);
    for (const viewer of VIEWERS) callers.set(viewer, await callerOf(product, company, viewer));
  });
  afterAll(() => product.close());

  const inputOf = (name: string) => matrix.get(name)?.input?.(company);
  const ask = (viewer: Viewer, name: string, input: unknown) => {
    const caller = callers.get(viewer);
    if (!caller) throw new Error(`${viewer} is nobody`);
    return database.undo(async () => {
      const before = await database.fingerprint();
      const { verdict, bytes } = await answerOf(caller, name, input);
      const isWritten = (await database.fingerprint()) !== before;
      if (verdict !== "null") return { verdict, bytes, isWritten };
      return { verdict: isWritten ? "ok" : nothing, bytes, isWritten };
    });
  };

  test.each(cells)("$name by $viewer: $verdict", async ({ name, viewer, verdict }) => {
    const answer = await ask(viewer, name, inputOf(name));
    expect(answer.verdict, answer.bytes).toBe(verdict);
    if (verdict !== "ok") expect(answer.isWritten, "a refused call wrote something").toBe(false);
  });

  test.each(cells.filter(({ verdict }) => verdict === "NOT_FOUND" || verdict === nothing))(
    "$name tells $viewer no more than about what never was",
    async ({ name, viewer }) => {
      const input = inputOf(name);
      const hidden = await ask(viewer, name, input);
      const missing = await ask(viewer, name, aboutNothing(input));
      expect(hidden.bytes).toBe(missing.bytes);
    },
  );

  const { topic, mentorsOwnLine, mentorsPrivateNote, menteesPrivateNote, ...others } = SECRETS;
  const { menteesPulse, askMessage, programmeWish, ...ofPair } = others;
  const everyWordBut = (own: string[]) => Object.values(SECRETS).filter((word) => !own.includes(word));
  const pairs = [topic, ...Object.values(ofPair)];
  test.each([
    ["member", []],
    ["admin", [programmeWish]],
    ["lead", []],
    ["formerLead", []],
    ["mentee", [...pairs, menteesPrivateNote, menteesPulse]],
    ["mentor", [...pairs, mentorsPrivateNote, mentorsOwnLine, askMessage]],
  ] satisfies [Viewer, string[]][])(
    "in all that %s can ask for, there is no word that is not for them",
    async (viewer, own) => {
      const queries = [...procedures].filter(([, { type }]) => type === "query");
      let everything = "";
      for (const [name] of queries) everything += (await ask(viewer, name, inputOf(name))).bytes;
      expect(everyWordBut(own).filter((word) => everything.includes(word))).toEqual([]);
      // Whoever may read a word has a page that shows it: else this test would look in the wrong places.
      expect(own.filter((word) => !everything.includes(word))).toEqual([]);
    },
  );
});

describe.each(availableDatabases.filter((kind) => kind !== "pglite"))("the matrix, on %s", (kind) => {
  let product: TestProduct;
  let company: MatrixCompany;
  beforeAll(async () => {
    product = await openTestProduct(kind, MATRIX_START);
    company = await makeMatrixCompany(product);
  });
  afterAll(() => product.close());

  test("whoever is refused on one database is refused on the other, and nothing is written", async () => {
    const before = await fingerprint(product.db);
    const wrong: unknown[] = [];
    for (const viewer of VIEWERS) {
      const caller = await callerOf(product, company, viewer);
      for (const { name, verdict } of cells.filter(
        (cell) => cell.viewer === viewer && cell.verdict !== "ok",
      )) {
        const got = (await answerOf(caller, name, matrix.get(name)?.input?.(company))).verdict;
        if (got !== verdict && !(got === "null" && verdict === nothing)) wrong.push({ name, viewer, got });
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(product.db)).toBe(before);
  });
});
