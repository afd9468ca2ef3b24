import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";

type Topic = readonly [kind: SessionKind, topic: string];

/** What sessions are about, by the mentorship's goal: a skill, or a level (`ic`, `mgmt`). */
export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  distributed_systems: [
    ["pairing", "Retries and idempotency"],
    ["debugging", "Flaky tests in checkout"],
    ["review", "The outbox, line by line"],
    ["pairing", "Leases, and whose clock counts"],
    ["review", "Reading a design document: ledger across regions"],
    ["debugging", "Why two refunds went out"],
    ["pairing", "Queues that say no"],
  ],
  test_design: [
    ["pairing", "Tests that wait for the right thing"],
    ["review", "What a fake gateway should remember"],
    ["pairing", "Properties for the fee calculator"],
    ["debugging", "The test that fails on Mondays"],
    ["review", "Naming tests after behaviour"],
    ["pairing", "From forty orders to three"],
  ],
  api_design: [
    ["review", "Versioning the transfers API"],
    ["pairing", "Errors that a client can act on"],
    ["review", "Paging without holes"],
    ["pairing", "A contract test with Search"],
    ["review", "Amounts and currencies on the wire"],
  ],
  debugging: [
    ["debugging", "Bisecting the slow start"],
    ["debugging", "Reading a heap dump together"],
    ["pairing", "From a crash report to a failing test"],
    ["debugging", "The order without a user"],
    ["pairing", "Questions to ask before the debugger"],
  ],
  code_review: [
    ["review", "Nine comments, two that matter"],
    ["review", "Reviewing a change you don’t understand yet"],
    ["pairing", "Splitting a change of 800 lines"],
    ["review", "Saying no, with a way forward"],
    ["review", "What to leave to the linter"],
  ],
  system_design: [
    ["review", "Where the ledger ends"],
    ["pairing", "A cache, and who empties it"],
    ["review", "Design review: card vault"],
    ["pairing", "Estimating load on one page"],
    ["review", "Three designs for one queue"],
    ["career", "Defending a design before strangers"],
  ],
  sql: [
    ["pairing", "Reading a query plan"],
    ["pairing", "From a loop of queries to one"],
    ["debugging", "The index that nobody used"],
    ["review", "A migration that doesn’t lock"],
    ["pairing", "Window functions for settlements"],
  ],
  go: [
    ["pairing", "Contexts, and who cancels"],
    ["review", "Errors that can be told apart"],
    ["debugging", "A leak of goroutines"],
    ["pairing", "Small interfaces"],
  ],
  incident_response: [
    ["review", "Reading the March incident"],
    ["pairing", "Writing a runbook that helps at night"],
    ["career", "Leading an incident without touching a keyboard"],
    ["review", "Five whys, and where to stop"],
    ["pairing", "A game day for the deploy queue"],
  ],
  observability: [
    ["pairing", "From log lines to one trace"],
    ["review", "Which alerts to delete"],
    ["pairing", "A dashboard for the person on call"],
    ["debugging", "Where the missing 40 ms went"],
  ],
  performance: [
    ["debugging", "Measuring cold start"],
    ["pairing", "A profile of the result page"],
    ["review", "A budget for the first page"],
    ["debugging", "Frames lost while scrolling"],
    ["pairing", "Load tests that resemble Friday evening"],
  ],
  accessibility: [
    ["pairing", "The result list by keyboard"],
    ["review", "Screen reader, first hour"],
    ["pairing", "Names for buttons without words"],
    ["review", "Contrast in both themes"],
  ],
  technical_writing: [
    ["review", "The first paragraph of a proposal"],
    ["review", "From twelve pages to four"],
    ["pairing", "A decision record in forty lines"],
    ["review", "Writing for readers in a hurry"],
  ],
  people: [
    ["career", "A one-to-one that isn’t a status report"],
    ["career", "Feedback that lands"],
    ["career", "Handing over the on-call rota"],
    ["career", "What I should stop doing"],
    ["career", "A hard conversation, rehearsed"],
  ],
  data: [
    ["review", "A backfill that can run twice"],
    ["pairing", "From dashboard to decision"],
    ["review", "Splitting by person and by time"],
    ["debugging", "Why the totals differ by a day"],
    ["pairing", "An experiment that may say no"],
  ],
  security: [
    ["review", "A threat model for the upload"],
    ["pairing", "Secrets, and where they leak"],
    ["review", "Reading code as an attacker would"],
    ["pairing", "Rights that expire"],
  ],
  delivery: [
    ["pairing", "Writing the first module"],
    ["review", "Reading a plan of sixty lines"],
    ["debugging", "Drift in staging"],
    ["pairing", "Rolling back on purpose"],
  ],
  ic: [
    ["career", "What staff work looks like here"],
    ["review", "Choosing the problem, not the solution"],
    ["career", "Evidence for the next level"],
    ["review", "A proposal for four teams"],
    ["career", "Saying no to a good idea"],
  ],
  mgmt: [
    ["career", "From one team to three"],
    ["career", "A budget, and what it says"],
    ["career", "Growing leads, not followers"],
    ["career", "The reorganisation, honestly"],
    ["career", "What a director is asked at night"],
  ],
};

const FAMILIES: Readonly<Record<string, string>> = {
  readable_code: "code_review",
  refactoring: "code_review",
  giving_feedback: "people",
  delegation: "people",
  stakeholder_updates: "people",
  data_pipelines: "data",
  product_metrics: "data",
  machine_learning: "data",
  test_automation: "test_design",
  threat_modelling: "security",
  secure_coding: "security",
  infrastructure_as_code: "delivery",
  technical_strategy: "ic",
};

const ANYTHING: Topic = ["pairing", "Whatever is on the desk"];

/** The n-th topic for a goal; they come round again when a mentorship lasts. */
export function topicFor(subject: string, index: number): Topic {
  const topics = TOPICS[subject] ?? TOPICS[FAMILIES[subject] ?? ""] ?? [ANYTHING];
  return topics[index % topics.length] ?? ANYTHING;
}
