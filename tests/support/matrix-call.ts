import type { TestCaller, TestProduct } from "@belay/api/testing";
import { appRouter } from "@belay/api/testing";
import type { MatrixCompany, Viewer } from "./matrix-company.ts";
import type { Row } from "./matrix-row.ts";
import { choicesRows } from "./matrix-rows-choices.ts";
import { checksRows } from "./matrix-rows-circles.ts";
import { cohortsRows } from "./matrix-rows-cohorts.ts";
import {
  calendarRows,
  companyRows,
  inboxRows,
  ladderRows,
  peopleRows,
  teamsRows,
} from "./matrix-rows-company.ts";
import { feedRows } from "./matrix-rows-feed.ts";
import { groupsRows, loggedRows } from "./matrix-rows-groups.ts";
import { helpRows } from "./matrix-rows-help.ts";
import { hoursRows, leaveRows } from "./matrix-rows-hours.ts";
import { deliveryRows } from "./matrix-rows-mail.ts";
import { moveRows } from "./matrix-rows-move.ts";
import {
  evidenceRows,
  matchingRows,
  mentorshipsRows,
  reviewsRows,
  sessionsRows,
} from "./matrix-rows-pair.ts";
import { examplesRows, healthRows, programmesRows } from "./matrix-rows-programmes.ts";
import { roomsRows } from "./matrix-rows-room.ts";
import { seriesRows } from "./matrix-rows-series.ts";
import { waitingRows } from "./matrix-rows-waiting.ts";

const byFeature = {
  ladder: ladderRows,
  people: peopleRows,
  teams: teamsRows,
  company: { ...companyRows, ...deliveryRows, ...choicesRows },
  programmes: programmesRows,
  calendar: { ...calendarRows, ...hoursRows, ...feedRows },
  mentorships: { ...mentorshipsRows, ...leaveRows, ...waitingRows },
  sessions: { ...sessionsRows, ...loggedRows, ...moveRows, ...seriesRows },
  rooms: roomsRows,
  groups: groupsRows,
  checks: { ...checksRows, ...healthRows },
  matching: { ...matchingRows, ...examplesRows },
  help: helpRows,
  cohorts: cohortsRows,
  reviews: reviewsRows,
  evidence: evidenceRows,
  inbox: inboxRows,
};

/** The table written by hand: `sessions.book` -> what is sent, and what each viewer gets. */
export const matrix: ReadonlyMap<string, Row> = new Map(
  Object.entries(byFeature).flatMap(([feature, rows]) =>
    Object.entries(rows).map(([name, row]): [string, Row] => [`${feature}.${name}`, row]),
  ),
);

interface ProcedureFacts {
  type: "query" | "mutation" | "subscription";
  policy: string | undefined;
  /** Its Zod schemas. */
  inputs: unknown[];
}

/** Everything that the router has, by name. tRPC's type nests what is flat when it runs. */
export const procedures: ReadonlyMap<string, ProcedureFacts> = new Map(
  Object.entries(appRouter._def.procedures).map(([name, procedure]): [string, ProcedureFacts] => {
    const { type, meta, inputs } = Reflect.get(procedure, "_def");
    return [name, { type, policy: meta?.policy, inputs }];
  }),
);

export interface Answered {
  verdict: string;
  /** What came back, as it would travel; without the id of the request. */
  bytes: string;
}

/** Calls a procedure by its name, and says in a word what came of it. */
export async function answerOf(caller: TestCaller, name: string, input: unknown): Promise<Answered> {
  const [feature = "", procedure = ""] = name.split(".");
  try {
    const answer: unknown = await Reflect.get(Reflect.get(caller, feature), procedure)(input);
    const value = isStream(answer) ? await firstOf(answer) : answer;
    return { verdict: verdictOn(value), bytes: JSON.stringify(value) };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    if (error.code === "INTERNAL_SERVER_ERROR") throw error.cause ?? error;
    return { verdict: error.code, bytes: JSON.stringify([error.code, error.message]) };
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

/** A stream has no end: what comes first is its answer, and then nobody listens any more. */
async function firstOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  for await (const event of stream) return event;
  return undefined;
}

function verdictOn(value: unknown): string {
  if (value === null) return "null";
  const isRefusal = typeof value === "object" && value !== undefined && "ok" in value && value.ok === false;
  return isRefusal && "code" in value ? String(value.code) : "ok";
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same question about something that never was: every id but the attempt's key is another one. */
export function aboutNothing(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(aboutNothing);
  if (typeof input === "string") return UUID.test(input) ? crypto.randomUUID() : input;
  if (typeof input !== "object" || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, name === "key" ? value : aboutNothing(value)]),
  );
}

/** All procedures as this viewer would call them. */
export function callerOf(product: TestProduct, { people }: MatrixCompany, viewer: Viewer) {
  return product.as(viewer === "stranger" ? null : people[viewer]);
}
