import { describe, expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";

const CORE = "packages/core/src/calendar/slots.ts";
const API = "apps/api/src/sessions/book-session.ts";
const WEB = "apps/web/src/sessions/book-session-form.tsx";
const PAGE = "apps/web/src/pages/home.tsx";
const PLATFORM = "apps/api/src/platform/write.ts";
const E2E = "tests/e2e/slice.ts";

describe("an arrow between packages that points the wrong way", () => {
  test.each([
    [CORE, 'import { z } from "zod";'],
    [CORE, 'import type { z } from "zod";'],
    [CORE, 'import { readFileSync } from "node:fs";'],
    [CORE, 'import type { AppRouter } from "@belay/api";'],
    [CORE, 'import { parse } from "yaml";'],
    [CORE, 'const zones = await import("luxon");'],
    [CORE, 'export { write } from "../../../../apps/api/src/platform/write.ts";'],
    [CORE, 'export type Db = import("kysely").Kysely<unknown>;'],
    ["packages/ui/src/person.tsx", 'import type { PersonId } from "@belay/core/ids.ts";'],
    ["packages/ui/src/person.tsx", 'import { useQuery } from "@tanstack/react-query";'],
    ["packages/ui/gallery/main.tsx", 'import { findSlots } from "@belay/core/calendar/slots.ts";'],
    [API, 'import { Person } from "@belay/ui/person.tsx";'],
    [API, 'import { useState } from "react";'],
    [API, 'import { startPostgres } from "@belay/tests/support/postgres.ts";'],
    [WEB, 'import { appRouter } from "@belay/api";'],
    [WEB, 'import { type AppRouter, appRouter } from "@belay/api";'],
    [WEB, 'import "@belay/api";'],
    [WEB, 'import type { TestApi } from "@belay/api/testing";'],
    [WEB, 'import { write } from "../../../api/src/platform/write.ts";'],
    [WEB, 'import { join } from "node:path";'],
    [E2E, 'import { write } from "../../apps/api/src/platform/write.ts";'],
    [E2E, 'import { appRouter } from "@belay/api";'],
    [E2E, 'import { write } from "@belay/api/platform/write.ts";'],
    [E2E, 'import { Person } from "@belay/ui/person.tsx";'],
  ])("%s: %s", breaks(/may not import (the package|from)|only the type of the api/));
});

describe("an import out of the declared order", () => {
  test.each([
    [CORE, 'import { scorePair } from "../matching/score-pair.ts";'],
    [CORE, 'import type { Score } from "../matching/score-pair.ts";'],
    [CORE, 'import { scorePair } from "@belay/core/matching/score-pair.ts";'],
    ["packages/core/src/policy.ts", 'import { gradeOf } from "./ladder/grade-of.ts";'],
    [API, 'import { listMatches } from "../matching/queries.ts";'],
    [API, 'import { requestMentorship } from "../mentorships/request-mentorship.ts";'],
    [API, 'import { mentorshipsRouter } from "../mentorships/router.ts";'],
    [API, 'import { appRouter } from "../router.ts";'],
    [API, 'import { runCommand } from "../start/command.ts";'],
    [PLATFORM, 'import { findPerson } from "../people/queries.ts";'],
    [PLATFORM, 'import type { App } from "../app.ts";'],
    [WEB, 'import { ScoreCard } from "../matching/score-card.tsx";'],
    [WEB, 'import { Home } from "../pages/home.tsx";'],
    [PAGE, 'import { Find } from "./find.tsx";'],
    ["apps/web/src/main.tsx", 'const home = import("./pages/home.tsx");'],
    ["apps/web/src/shell/rail.tsx", 'import { TurnCount } from "../inbox/turn-count.tsx";'],
    ["apps/web/src/lib/zone.ts", 'import { PersonMenu } from "../people/person-menu.tsx";'],
  ])(
    "%s: %s",
    breaks(
      /stands left of|knows no feature|only the platform|of another feature|puts features together|may not import start|only routes import/,
    ),
  );
});

describe("a scope minted where nobody decides who reaches what", () => {
  test.each([
    [API, 'import { mintScope } from "../platform/scope.ts";'],
    [API, 'import { mintScope as mint } from "../platform/scope.ts";'],
    [API, 'import * as scope from "../platform/scope.ts";'],
    [PLATFORM, 'import { mintScope } from "./scope.ts";'],
    ["apps/api/src/testing.ts", 'export { mintScope } from "./platform/scope.ts";'],
    ["apps/api/src/testing.ts", 'export * from "./platform/scope.ts";'],
  ])("%s: %s", breaks(/only a feature.s scope\.ts/));
});

describe("a file with a wrong name, place or size", () => {
  test.each([
    ["apps/api/src/sessions/helpers.ts", ""],
    ["apps/api/src/sessions/booking.ts", ""],
    ["apps/api/src/sessions/bookSession.ts", ""],
    ["apps/api/src/sessions/rules/book-session.ts", ""],
    ["apps/api/src/people/built-in.yaml", ""],
    ["apps/api/src/meetings/router.ts", ""],
    ["apps/web/src/components/button.tsx", ""],
    ["packages/core/src/slots/find-slots.ts", ""],
    ["packages/core/src/calendar/slot-utils.ts", ""],
    ["apps/api/migrations/foundation.sql", ""],
    [WEB, `${"\n".repeat(400)}export const late = 1;`],
    ["packages/ui/src/person.css", `${"\n".repeat(400)}.late {}`],
  ])("%s", breaks(/vocabulary|says nothing|which is no feature|NNNN-name|longer than/));
});

describe("a type asserted instead of parsed", () => {
  test.each([
    [API, "export const id = JSON.parse('1') as number;"],
    [E2E, "export const id = <number>JSON.parse('1');"],
    [WEB, "export const id = 'x' as never;"],
  ])("%s: %s", breaks(/asserts a type/));
});

describe("what the house allows", () => {
  test.each([
    [CORE, 'import { z } from "zod/mini";\nimport { Temporal } from "temporal-polyfill";'],
    [CORE, 'import type { PersonId } from "../ids.ts";\nimport { gradeOf } from "../ladder/grade-of.ts";'],
    [
      "packages/core/src/calendar/slots.test.ts",
      'import { expect } from "vitest";\nimport fc from "fast-check";',
    ],
    [
      "packages/ui/src/person.tsx",
      'import { Avatar } from "@mantine/core";\nimport classes from "./person.module.css";',
    ],
    [API, 'import { holdTime } from "../calendar/writes.ts";\nimport { write } from "../platform/write.ts";'],
    [API, 'import { findSlots } from "@belay/core/calendar/slots.ts";\nexport const all = [1] as const;'],
    [API, 'import type { Scope } from "../platform/scope.ts";'],
    ["apps/api/src/sessions/scope.ts", 'import { mintScope } from "../platform/scope.ts";'],
    ["apps/api/src/sessions/book-session.test.ts", 'import { openTestApi } from "../testing.ts";'],
    ["apps/api/src/sessions/remind-upcoming.job.ts", ""],
    ["apps/api/src/ladder/built-in/engineering.yaml", ""],
    ["apps/api/src/router.ts", 'import { inboxRouter } from "./inbox/router.ts";'],
    ["apps/web/src/api.ts", 'import type { AppRouter } from "@belay/api";'],
    ["apps/web/src/routes/home-routes.ts", 'const Home = lazy(() => import("./pages/home.tsx"));'],
    [
      PAGE,
      'import { TurnList } from "../inbox/turn-list.tsx";\nimport { Person } from "@belay/ui/person.tsx";',
    ],
    [E2E, 'import { startApi } from "@belay/api/testing";\nimport { expect } from "@playwright/test";'],
  ])("%s: %s", (path, source) => {
    expect(findViolations(path, source)).toEqual([]);
  });
});

function breaks(rule: RegExp): (path: string, source: string) => void {
  return (path, source) => expect(findViolations(path, source)).toEqual([expect.stringMatching(rule)]);
}
