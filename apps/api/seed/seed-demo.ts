import type { Instant } from "@belay/core/instant.ts";
import { succeed } from "@belay/core/result.ts";
import type { Db } from "../src/platform/database.ts";
import { forgetDone } from "../src/platform/forget-done.ts";
import { hashPassword } from "../src/platform/hash-password.ts";
import { write } from "../src/platform/write.ts";
import { tellBusyElsewhere } from "./busy-elsewhere.ts";
import { tellChecks } from "./checks.ts";
import { tellChoices } from "./choices.ts";
import { tellCohorts } from "./cohorts.ts";
import { DEMO_PASSWORD } from "./demo-people.ts";
import { tellFailedRun } from "./failed-run.ts";
import { tellGroups } from "./groups.ts";
import { tellHelp } from "./help.ts";
import type { History } from "./history.ts";
import { beginHistory, COMPANY_ZONE, daysAgo, OPENED_DAYS_AGO } from "./history.ts";
import { tellHours } from "./hours.ts";
import { tellJoining } from "./joining.ts";
import { tellKeptApart } from "./kept-apart.ts";
import { tellLogged } from "./logged.ts";
import { tellMails } from "./mails.ts";
import { tellPeople } from "./people.ts";
import { tellTeams } from "./placements.ts";
import { tellProgrammes } from "./programmes.ts";
import { tellRequests } from "./requests.ts";
import { tellReviews } from "./reviews.ts";
import { insertRows } from "./rows.ts";
import { tellSeries } from "./series.ts";
import { tellSessions } from "./sessions.ts";
import { tellSkills } from "./skills.ts";
import { tellStories } from "./stories.ts";

/**
 * Fills an empty database with the demo company, its dates relative to `now`. The same `now` tells the same
 * story with the same ids; only what is secret (password hashes, invitation links) differs.
 */
export async function seedDemo(db: Db, now: Instant): Promise<void> {
  // One password for all: hashing costs tens of milliseconds by intent.
  const history = tellHistory(now, await hashPassword(DEMO_PASSWORD));
  await write(db, async (tx) => {
    const createdAt = daysAgo(history, OPENED_DAYS_AGO);
    await tx
      .insertInto("company")
      .values({
        ...{ name: "Tidewater", timeZone: COMPANY_ZONE, isDemo: true, createdAt },
        ...{ joining: "domain", emailDomain: "tidewater.example" },
      })
      .execute();
    await insertRows(tx, history.rows);
    await tellChecks(tx, history);
    await tellCohorts(tx, history);
    await tellFailedRun(tx, history);
    await tellMails(tx, history);
    // A company that has run for months has let go of its oldest traces.
    await forgetDone(tx, now);
    return succeed(null);
  });
}

function tellHistory(now: Instant, passwordHash: string): History {
  const history = beginHistory(now);
  tellPeople(history, passwordHash);
  tellTeams(history);
  tellSkills(history);
  tellRequests(history);
  tellChoices(history);
  tellProgrammes(history);
  tellStories(history);
  tellSessions(history);
  tellSeries(history);
  tellHelp(history);
  tellLogged(history);
  tellReviews(history);
  tellBusyElsewhere(history);
  tellHours(history);
  tellGroups(history);
  tellJoining(history);
  tellKeptApart(history);
  return history;
}
