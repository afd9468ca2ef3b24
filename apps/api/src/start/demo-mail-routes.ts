import type { Instant } from "@belay/core/instant.ts";
import type { FastifyInstance, FastifyReply } from "fastify";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { Db } from "../platform/database.ts";
import type { Letter } from "../platform/mail/build-message.ts";
import { buildMessage } from "../platform/mail/build-message.ts";
import { readContent } from "../platform/mail/mail.ts";
import type { Letterhead } from "../platform/mail/mail-frame.ts";
import { frameOf } from "../platform/mail/mail-frame.ts";
import { renderHtml } from "../platform/mail/render-html.ts";
import { renderText } from "../platform/mail/render-text.ts";

const PAGE = 50;

export interface DemoMailParts {
  db: Db;
  letterhead: Omit<Letterhead, "companyName">;
}

const listQuery = z.object({ before: z.optional(z.uuid()) });
const letterParams = z.object({ id: z.uuid() });

/** All mail that the demo wrote, to be read by anybody who tries it: its people have no mailboxes. */
export function demoMailRoutes(app: FastifyInstance, parts: DemoMailParts): void {
  app.get("/demo/mail", async (request, reply) => {
    const parsed = listQuery.safeParse(request.query);
    if (!parsed.success) return notThere(reply);
    return listLetters(parts.db, parsed.data.before);
  });
  app.get("/demo/mail/:id", async (request, reply) => {
    const letter = await findLetter(parts.db, request.params);
    return letter ? describeLetter(parts, letter) : notThere(reply);
  });
  app.get("/demo/mail/:id/html", async (request, reply) => {
    const letter = await findLetter(parts.db, request.params);
    if (!letter) return notThere(reply);
    const frame = frameOf(letter, await headOf(parts));
    const page = renderHtml(letter.content, { ...frame, subject: letter.subject });
    return (
      reply
        .type("text/html; charset=utf-8")
        // A mail brings its own styles and nothing else; it shows inside our page alone, and its link leads out of it.
        .header(
          "content-security-policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        )
        .header("x-frame-options", "SAMEORIGIN")
        .send(page.replace("<head>", '<head>\n<base target="_top">'))
    );
  });
}

const notThere = (reply: FastifyReply) =>
  reply.code(404).send({ error: "NOT_FOUND", message: "There is no such mail." });

async function listLetters(db: Db, before: string | undefined) {
  const rows = await db
    .selectFrom("delivery")
    .select(["id", "recipientName", "address", "subject", "createdAt", "status", "problem"])
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(delivery.created_at, delivery.id) < (select created_at, id from delivery as last where last.id = ${before}::uuid)`,
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE + 1)
    .execute();
  return { letters: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}

type DemoLetter = Letter & {
  createdAt: Instant;
  sentAt: Instant | null;
  status: string;
  problem: string | null;
};

async function findLetter(db: Db, params: unknown): Promise<DemoLetter | null> {
  const parsed = letterParams.safeParse(params);
  if (!parsed.success) return null;
  const row = await db
    .selectFrom("delivery")
    .select(["id", "recipientName", "address", "subject", "content", "secret", "messageId"])
    .select(["createdAt", "sentAt", "status", "problem", "personId", "kind", "goesAlways"])
    .where("id", "=", parsed.data.id)
    .executeTakeFirst();
  if (!row) return null;
  const { id, recipientName: name, address, content, messageId, ...rest } = row;
  return {
    ...rest,
    messageId: messageId ?? `${id}@belay`,
    to: { name, address },
    content: readContent(content),
  };
}

async function headOf({ db, letterhead }: DemoMailParts): Promise<Letterhead> {
  const company = await db.selectFrom("company").select("name").executeTakeFirstOrThrow();
  return { ...letterhead, companyName: company.name };
}

async function describeLetter(parts: DemoMailParts, letter: DemoLetter) {
  const { to, subject, content, createdAt, sentAt, status, problem } = letter;
  const head = await headOf(parts);
  const { raw } = await buildMessage(letter, head, sentAt ?? createdAt);
  return {
    ...{ to, subject, createdAt, sentAt, status, problem },
    from: parts.letterhead.sender,
    text: renderText(content, frameOf(letter, head)),
    source: raw.toString("utf8"),
    attachments: attachmentsOf(content),
  };
}

function attachmentsOf({ calendar, parts = [] }: Letter["content"]) {
  if (calendar) return [{ name: "invite.ics", method: calendar.method }];
  return parts
    .flatMap((part) => part.calendar ?? [])
    .map(({ method }, index) => ({ name: `invite-${index + 1}.ics`, method }));
}
