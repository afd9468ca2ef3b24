import { writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { Kysely, sql } from "kysely";
import { generate, PostgresDialect, RawExpressionNode } from "kysely-codegen";
import { migrate } from "./migrate.ts";
import { PGliteDialect } from "./pglite-dialect.ts";

/** Tables whose ids carry a brand of core/ids.ts; foreign keys to them carry it too. */
const BRANDS: Record<string, string> = {
  person: "PersonId",
  leave: "LeaveId",
  team: "TeamId",
  placement: "PlacementId",
  mentorship_request: "RequestId",
  request_chain: "ChainId",
  mentor_wait: "WaitId",
  mentorship: "MentorshipId",
  session: "SessionId",
  session_series: "SeriesId",
  group_session: "GroupId",
  help_ask: "HelpAskId",
  mentorship_question: "QuestionId",
  review_comment: "ReviewCommentId",
  invitation: "InvitationId",
  calendar_source: "CalendarSourceId",
  programme: "ProgrammeId",
  match_run: "MatchRunId",
  match_proposal: "MatchProposalId",
};

interface ColumnFact {
  table: string;
  column: string;
  hasDefault: boolean;
  target: string | null;
  definition: string;
}

/** The tables as a migrated database has them, as the text of tables.gen.ts. */
export async function generateTableTypes(): Promise<string> {
  const pglite = await PGlite.create({ extensions: { btree_gist } });
  const db = new Kysely<never>({ dialect: new PGliteDialect(pglite) });
  try {
    await migrate(db, new Date(0).toISOString());
    const text = await generate({
      db,
      dialect: new PostgresDialect({ dateParser: "string" }),
      camelCase: true,
      excludePattern: "migration",
      outFile: null,
      overrides: { columns: await narrowColumns(db) },
      typeMapping: { timestamptz: "string", int8: "number", tstzrange: "string", xid8: "string" },
    });
    const brands = Object.values(BRANDS).sort().join(", ");
    return text.replace(
      "import type {",
      `import type { ${brands} } from "@belay/core/ids.ts";\nimport type {`,
    );
  } finally {
    await db.destroy();
  }
}

/** What the constraints know and the column types do not: whose id it is, and which words a text may be. */
async function narrowColumns(db: Kysely<never>) {
  const facts = await listColumnFacts(db);
  const columns: Record<string, RawExpressionNode> = {};
  for (const fact of facts) {
    const type = fact.target ? BRANDS[fact.target] : wordsOf(fact.definition);
    if (type)
      columns[`${fact.table}.${fact.column}`] = new RawExpressionNode(
        fact.hasDefault ? `Generated<${type}>` : type,
      );
  }
  for (const [table, brand] of Object.entries(BRANDS)) columns[`${table}.id`] = new RawExpressionNode(brand);
  // Read as windows, written as the text of `jsonb()`.
  columns["person.weekly_hours"] = new RawExpressionNode(
    "ColumnType<{ day: number; start: string; end: string }[], string, string>",
  );
  columns["hours_override.windows"] = new RawExpressionNode(
    "ColumnType<{ start: string; end: string }[], string, string>",
  );
  columns["booking_rule.durations"] = new RawExpressionNode("(25 | 45 | 60 | 90)[]");
  columns["booking_rule.kinds"] = new RawExpressionNode('("pairing" | "review" | "debugging" | "career")[]');
  return columns;
}

/** `CHECK ((status = ANY (ARRAY['a'::text, 'b'::text])))` -> `"a" | "b"`. */
function wordsOf(definition: string): string | null {
  if (!/^CHECK \(\(\w+ = ANY \(ARRAY\[/.test(definition)) return null;
  return [...definition.matchAll(/'([^']+)'::text/g)].map(([, word]) => `"${word}"`).join(" | ");
}

async function listColumnFacts(db: Kysely<never>): Promise<ColumnFact[]> {
  const { rows } = await sql<ColumnFact>`
    select t.relname as "table", a.attname as "column", a.atthasdef as "hasDefault",
      target.relname as target, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
    left join pg_class target on target.oid = c.confrelid
    where c.contype = 'f' or (c.contype = 'c' and cardinality(c.conkey) = 1)
    order by 1, 2, c.contype`.execute(db);
  return rows;
}

if (import.meta.main) {
  await writeFile(new URL("tables.gen.ts", import.meta.url), await generateTableTypes());
}
