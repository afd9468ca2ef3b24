import { existsSync, readdirSync } from "node:fs";
import {
  calendarSourceId,
  groupId,
  matchRunId,
  mentorshipId,
  personId,
  programmeId,
  reviewCommentId,
  sessionId,
} from "@belay/core/ids.ts";
import type { CompiledQuery } from "kysely";
import {
  DummyDriver,
  NoResultError,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import { describe, expect, test } from "vitest";
import { databaseOf } from "./platform/database.ts";

const NOW = "2026-11-23T09:00:00Z";
const idOf = (last: string) => `01900000-0000-7000-8000-00000000000${last}`;
const person = personId.parse(idOf("1"));
const other = personId.parse(idOf("2"));
const pair = mentorshipId.parse(idOf("3"));
const session = sessionId.parse(idOf("4"));
const source = calendarSourceId.parse(idOf("6"));
const group = groupId.parse(idOf("7"));
const programme = programmeId.parse(idOf("8"));
const run = matchRunId.parse(idOf("9"));
const comment = reviewCommentId.parse(idOf("5"));

/** One object that has all that queries ask of scopes and questions, by the names they ask for. */
const EVERYTHING = {
  ...{ id: person, personId: person, menteeId: person, viewerId: person, adminId: person },
  ...{
    mentorId: other,
    colleagueId: other,
    leadId: other,
    mentorshipId: pair,
    sessionId: session,
    groupId: group,
    programmeId: programme,
    runId: run,
  },
  ...{ ids: [person, other], personIds: [person, other], subjectIds: [person, other] },
  ...{ actor: { id: person, isCompanyAdmin: true }, role: "mentee", text: "Ada" },
  ...{ now: NOW, start: NOW, end: "2026-11-30T09:00:00Z" },
  ...{ from: "2026-06-01", to: "2026-11-30", timeZone: "Europe/Madrid" },
  ...{ askId: idOf("6"), skillId: "system_design" },
  ...{ filter: "unanswered", page: { cursor: { writtenAt: NOW, id: comment }, size: 20 } },
};

/** What queries ask for beside such an object: everything that stands alone. */
const ARGUMENTS: Record<string, readonly unknown[]> = {
  "calendar/findHours": [EVERYTHING, NOW],
  "calendar/listHeldOccasions": [EVERYTHING, EVERYTHING],
  "calendar/findFeedScope": ["hash"],
  "calendar/listSources": [EVERYTHING, { now: NOW, until: EVERYTHING.end }],
  "calendar/findSource": [EVERYTHING, source],
  "calendar/listSilentSources": [EVERYTHING, NOW],
  "checks/listOpenSilences": [EVERYTHING, NOW],
  "checks/listHealthMembers": [EVERYTHING, NOW],
  "checks/listHealthPairs": [EVERYTHING, NOW],
  "checks/listHealthRequests": [EVERYTHING],
  "checks/listHealthChains": [EVERYTHING],
  "checks/listHealthProposals": [EVERYTHING],
  "checks/listOpenQuestions": [EVERYTHING, NOW],
  "checks/listSilentPairs": [EVERYTHING, NOW],
  "checks/listFlagReaders": [EVERYTHING, NOW],
  "checks/ledSilenceScope": [EVERYTHING],
  "people/listApartFrom": [person],
  "mentorships/listHaltedWaits": [{ mentorId: other }],
  "cohorts/findRunScope": [EVERYTHING.actor, run],
  "cohorts/listTurnRuns": [{ ...EVERYTHING, isCompanyAdmin: true }],
  "cohorts/listPairsToOpen": [EVERYTHING, 50],
  "cohorts/listPairRows": [
    EVERYTHING,
    { filter: "moved", sort: "score", text: "ada", cursor: { value: "5", menteeId: person }, size: 50 },
  ],
  "cohorts/listPairStates": [EVERYTHING, { runId: run, now: NOW, only: [person, other] }],
  "cohorts/countPublished": [EVERYTHING, [person, other]],
  "cohorts/listRequestsWithoutRoom": [EVERYTHING, { leftOut: [person, other], now: NOW }],
  "cohorts/listNames": [EVERYTHING, [person, other]],
  "cohorts/listOwnProposals": [EVERYTHING, NOW],
  "company/findInvitation": ["token", NOW],
  "company/findReset": ["token", NOW],
  "company/listOpenInvitations": [EVERYTHING, NOW],
  "evidence/listSubjects": [EVERYTHING, NOW],
  "evidence/listSessionRows": [EVERYTHING, [session]],
  "evidence/listGroupRows": [EVERYTHING, [session]],
  "evidence/listCommentRows": [EVERYTHING, [comment]],
  "evidence/findPersonScope": [EVERYTHING, person],
  "groups/listGroups": [EVERYTHING, NOW],
  "groups/listGroupsForFeed": [EVERYTHING, NOW],
  "groups/findGroupScope": [EVERYTHING, group],
  "help/listAskedOf": [EVERYTHING, NOW],
  "help/listLoads": [EVERYTHING, { mentorIds: [other], now: NOW }],
  "inbox/listOpenSessions": [EVERYTHING, NOW],
  "inbox/listCloseOutsOf": [EVERYTHING, [session]],
  "ladder/findOwnLevelId": [EVERYTHING, NOW],
  "matching/listMemberProfiles": [EVERYTHING, { after: person, limit: 250, now: NOW, only: [person, other] }],
  "matching/listMentorRows": [EVERYTHING, NOW],
  "matching/listExampleProfiles": [EVERYTHING, NOW],
  "matching/listAssessments": [EVERYTHING, other],
  "matching/findMentorMark": [EVERYTHING, { last: null, now: NOW }],
  "matching/listMovedPeople": [EVERYTHING, ["2026-11-22", "2026-11-23"]],
  "matching/listRowsOf": [EVERYTHING, NOW],
  "mentorships/findLeave": [EVERYTHING, NOW],
  "mentorships/findMentorship": [EVERYTHING, NOW],
  "mentorships/findReturn": [EVERYTHING, NOW],
  "mentorships/listCoverAsks": [EVERYTHING, NOW],
  "mentorships/listCoverCandidates": [EVERYTHING, NOW],
  "mentorships/listRequests": [EVERYTHING, NOW],
  "mentorships/listWaitsOfMine": [EVERYTHING, NOW],
  "mentorships/findPairScope": [{ id: person }, pair],
  "programmes/findProgrammeScope": [EVERYTHING.actor, programme],
  "programmes/listByAddress": [EVERYTHING, ["ada@acme.com"]],
  "programmes/listMemberRows": [EVERYTHING, { search: "", show: "mentees", cursor: EVERYTHING, now: NOW }],
  "programmes/findClocksWith": [{ personId: person }, { mentorId: other, now: NOW }],
  "programmes/findSharedProgramme": [EVERYTHING, NOW],
  "programmes/findJoinable": [EVERYTHING, "token"],
  "reviews/listReviewsOfPair": [EVERYTHING, EVERYTHING.page],
  "reviews/werePaired": [person, other],
  "reviews/holdReviewScope": [{ id: person }, comment],
  "rooms/findRoomScope": [{ actor: { id: person }, now: NOW }, session],
  "sessions/listForFeed": [EVERYTHING, NOW],
  "sessions/listUpcoming": [EVERYTHING, NOW],
  "sessions/findSessionScope": [EVERYTHING, session],
  "teams/findActor": [person, NOW],
  "teams/isLeadOfAny": [other, EVERYTHING],
  "teams/listLeadsOf": [[person, other], NOW],
  "teams/listLedBy": [person, NOW],
  "teams/listReportingLine": [person, NOW],
  "teams/listEverybodyBelow": [person, NOW],
  "teams/listStandings": [[person, other], NOW],
};

/** A database that answers nothing and remembers what it was asked. */
function recordQueries() {
  const asked: CompiledQuery[] = [];
  const driver = new DummyDriver();
  driver.acquireConnection = async () => ({
    executeQuery: async (query) => {
      asked.push(query);
      return { rows: [] };
    },
    streamQuery: async function* () {},
  });
  const db = databaseOf({
    createDriver: () => driver,
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (of) => new PostgresIntrospector(of),
  });
  return { db, asked };
}

/** `scope`, `queries` and what was taken out of them: `mentor-queries`. */
const listQueryFiles = (feature: string) =>
  readdirSync(new URL(`${feature}/`, import.meta.url))
    .flatMap((file) => /^((?:[a-z-]+-)?queries|scope)\.ts$/.exec(file)?.[1] ?? [])
    .sort()
    .reverse();

/** Queries and scopes alike: whatever a feature asks the database under a name. */
async function describeQueries(feature: string): Promise<string> {
  const texts: string[] = [];
  for (const file of listQueryFiles(feature)) {
    const named: Record<string, unknown> = await import(`./${feature}/${file}.ts`);
    for (const [name, ask] of Object.entries(named)) {
      if (typeof ask !== "function" || !/^(async )?function \w+\(\s*(db|tx)\b/.test(String(ask))) continue;
      const { db, asked } = recordQueries();
      try {
        await ask(db, ...(ARGUMENTS[`${feature}/${name}`] ?? [EVERYTHING, EVERYTHING]));
      } catch (error) {
        if (!(error instanceof NoResultError)) throw new Error(`${feature}/${name}`, { cause: error });
      }
      expect(asked, `${feature}/${name} asked nothing`).not.toEqual([]);
      texts.push(`-- ${name}\n${asked.map((query) => spell(query, name)).join("\n")}\n`);
    }
  }
  return texts.join("\n");
}

const CLAUSE =
  /(?<!^) (?=(from|(inner|left) join|where|group by|order by|limit|union all|for update)\b)|(?<=\() ?(?=select\b)/g;

function spell({ sql, parameters }: CompiledQuery, name: string): string {
  const unfit = parameters.find((value) => value === undefined || String(value).includes("[object"));
  expect(unfit, `write the arguments of ${name} down in ARGUMENTS`).toBeUndefined();
  return `${sql.replaceAll(CLAUSE, "\n")};`;
}

const features = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => existsSync(new URL(`${name}/queries.ts`, import.meta.url)));

const snapshotOf = (feature: string) => `./${feature}/__snapshots__/queries.snap`;
// Asked before Vitest writes what is missing, as it does without being told to.
const withoutSnapshot = features.filter(
  (feature) => !existsSync(new URL(snapshotOf(feature), import.meta.url)),
);

test("no feature asks what nobody looked at", () => {
  expect(withoutSnapshot, "look at the snapshots that this run wrote, and commit them").toEqual([]);
});

describe("every named query is the SQL that was looked at", () => {
  test.each(features)("%s (vitest -u writes it anew, for you to look at)", async (feature) => {
    await expect(await describeQueries(feature)).toMatchFileSnapshot(
      `./${feature}/__snapshots__/queries.snap`,
    );
  });
});
