import { parseArgs } from "node:util";
import { BadEnvironment, readEnvironment } from "../platform/environment.ts";
import { DatabaseIsNewer } from "../platform/migrate.ts";
import { FolderInUse } from "../platform/pglite/folder-in-use.ts";
import { WrongMajorVersion } from "../platform/pglite/wrong-major-version.ts";
import { buildPages } from "./build-pages.ts";
import { checkPort, PortTaken } from "./check-port.ts";
import { NotThisCompany, openCompany } from "./open-company.ts";
import { say } from "./say.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";

const COMMANDS = ["demo", "start", "migrate"] as const;
type Command = (typeof COMMANDS)[number];

/** Faults that are the starter's to mend: their sentence is the whole story, a stack would only hide it. */
const KNOWN = [BadEnvironment, DatabaseIsNewer, FolderInUse, WrongMajorVersion, NotThisCompany, PortTaken];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string" },
    reset: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});

try {
  await run(readCommand(positionals[0]));
} catch (error) {
  if (!KNOWN.some((Kind) => error instanceof Kind)) throw error;
  say(`\n${error instanceof Error ? error.message : ""}\n`);
  process.exitCode = 1;
}

async function run(command: Command): Promise<void> {
  const folder = command === "demo" ? ".belay/demo" : ".belay/company";
  const environment = readEnvironment(process.env, { folder, port: values.port });
  if (command === "migrate") {
    const company = await openCompany({ environment, isDemo: false, isReset: false });
    await company.close();
    say("The database is up to date.");
    return;
  }
  await checkPort(environment);
  const company = await openCompany({ environment, isDemo: command === "demo", isReset: values.reset });
  try {
    if (!values["no-build"]) await buildPages();
  } catch (error) {
    await company.close();
    throw error;
  }
  await serveUntilStopped({ environment, company, isDemo: command === "demo" });
}

function readCommand(name: string | undefined): Command {
  const command = COMMANDS.find((known) => known === name);
  if (!command) throw new BadEnvironment(`Say one of: ${COMMANDS.join(", ")}.`);
  return command;
}
