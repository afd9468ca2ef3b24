import type { CommentText } from "./comment-text.ts";

/** On retries, time, money and failure. */
export const COMMENTS_ON_SAFETY: readonly CommentText[] = [
  {
    skill: "distributed_systems",
    code: "await retry(() => gateway.charge(order), { attempts: 3 });",
    body: "This retries a charge: what happens if the first one went through and only the answer was lost? The customer would pay twice, because the gateway can't know that it is the same attempt.\n\nMake the key once, outside of the loop:\n\n```ts\nconst key = order.paymentKey;\nawait retry(() => gateway.charge(order, { key }), { attempts: 3 });\n```\n\nThe gateway's side of the bargain is described at https://docs.example.com/payments/idempotency.",
  },
  {
    skill: "distributed_systems",
    code: "setTimeout(poll, 1000);",
    body: "If the search cluster restarts, every instance of us will come back in the same second and knock it over again. Add jitter and back off, so that the herd spreads out:\n\n```ts\nsetTimeout(poll, backoff(attempt) * (0.5 + random()));\n```",
  },
  {
    skill: "distributed_systems",
    code: "await db.save(order);\nawait events.publish('order.paid', order.id);",
    body: "What would a reader of the queue see if the process died between these two lines? The order would be paid and nobody would ever hear of it. Writing the event into a table in the same transaction and publishing from there closes the gap; https://docs.example.com/architecture/outbox has our version of it.",
  },
  {
    skill: "distributed_systems",
    code: "if (Date.now() > lease.expiresAt) takeOver();",
    body: "Two machines can disagree about `Date.now()` by more than the length of this lease. Let the database decide who holds it, since it is the one clock that both of them ask anyway.",
  },
  {
    skill: "incident_response",
    code: "} catch (error) {\n  return [];\n}",
    body: "An empty list is a valid answer here, so a broken index will look exactly like a search without hits. We spent four hours on that difference in March. Could this say which of the two it was, so that the graph shows it?",
  },
  {
    skill: "observability",
    code: 'log.error("failed to settle", error);',
    body: "At three in the morning I would want to know *which* settlement, and whether it is the first or the five hundredth. Put the id and the attempt into fields, not into the sentence, because fields can be counted:\n\n```ts\nlog.error({ settlementId, attempt, err: error }, 'settling failed');\n```",
  },
  {
    skill: "observability",
    code: 'metrics.increment("requests", { customer: id });',
    body: "A label with a value per customer makes a time series per customer, and that is what filled the disk last time. Keep the id in the logs and use the plan's name as the label.",
  },
  {
    skill: "api_design",
    code: 'return reply.code(200).send({ error: "not found" });',
    body: "A proxy, a cache and a client library all look at the status before they look at the body. With 200 the cache will keep this answer for an hour, which means that the thing stays missing after it is there.",
  },
  {
    skill: "api_design",
    code: "amount: number; // in euros",
    body: "suggestion: send minor units as an integer and the currency beside it. `0.1 + 0.2` is funny on a slide; it is less funny in the ledger's daily difference.\n\n```ts\namount: { minor: 1999, currency: 'EUR' }\n```",
  },
  {
    skill: "api_design",
    code: "GET /transfers?page=7",
    body: "What happens to page 7 when somebody adds a transfer while we read page 6? One row would be shown twice, or never. Paging by the last id that was seen avoids both, and it stays fast on page seven thousand.",
  },
  {
    skill: "api_design",
    code: "enum Status { PENDING, DONE }",
    body: "Clients out there will meet a third value before they are updated. Say in the contract what they should do with one they don't know; otherwise each of the four will invent something different.",
  },
  {
    skill: "sql",
    code: "for (const id of ids) rows.push(await find(id));",
    body: "With twelve ids this is twelve round trips, and the export calls it with four thousand. One query with `= any($1)` returns the same rows in the time of one.",
  },
  {
    skill: "sql",
    code: "where date(created_at) = $1",
    body: "The function around the column hides it from the index, so this reads the whole table. A half-open range can use it:\n\n```sql\nwhere created_at >= $1 and created_at < $2\n```\n\nIt also makes you say in which zone the day begins, which I think is missing here.",
  },
  {
    skill: "sql",
    code: "alter table payment add column region text not null default 'eu';",
    body: "Have you tried this on a copy of production? I believe it is instant on our version, but a `check` beside it would not be. https://docs.example.com/databases/migrations lists what locks and for how long.",
  },
  {
    skill: "secure_coding",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: quoted code, not a forgotten template
    code: "`select * from event where name = '${name}'`",
    body: "The name comes from a form, so somebody will sooner or later type a quote into it. Bind it as a parameter; then the database never reads it as a command. The linter rule for this is off in this folder, could you turn it on?",
  },
  {
    skill: "secure_coding",
    code: "if (token === stored) allow();",
    body: "note: comparing secrets with `===` takes longer the more letters are right, and that can be measured from outside. We have `sameSecret()` in the platform package for this; https://docs.example.com/security/secrets says why.",
  },
];
