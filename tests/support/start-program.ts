import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(import.meta.dirname, "../..");
const COMMAND = join(ROOT, "apps/api/src/start/command.ts");
const OWN_VARIABLES = /^(BELAY_.*|DATABASE_URL|HOST|PORT|TRUSTED_PROXIES|LOG_LEVEL)$/;

interface Start {
  command: "start" | "demo" | "migrate";
  folder: string;
  port?: number;
  environment?: Record<string, string>;
}

/** Runs a command of the product that is expected to end by itself; all it said, and its exit code. */
export async function runToEnd(start: Start): Promise<{ code: number | null; said: string }> {
  const { child, said } = launch(start);
  const [code] = await once(child, "close");
  return { code, said: said.join("\n") };
}

export interface Serving {
  url: string;
  pid: number | undefined;
  said(): string;
  /** Sends the signal and waits for the end. */
  stop(signal: "SIGINT" | "SIGTERM"): Promise<number | null>;
}

/** Runs a command that serves, until it says that it is ready. */
export async function runServing(start: Start & { port: number }): Promise<Serving> {
  const { child, said, lines } = launch(start);
  const end = once(child, "close");
  await new Promise<void>((ready, fail) => {
    lines.on("line", (line) => line.includes("Ctrl-C stops it") && ready());
    child.once("exit", () => fail(new Error(`It ended before it was ready:\n${said.join("\n")}`)));
  });
  return {
    url: `http://127.0.0.1:${start.port}`,
    pid: child.pid,
    said: () => said.join("\n"),
    stop: async (signal) => {
      child.kill(signal);
      const [code] = await end;
      return code;
    },
  };
}

function launch({ command, folder, port, environment }: Start) {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.test(name));
  const child: ChildProcess = spawn(
    process.execPath,
    [COMMAND, command, "--no-build", ...(port === undefined ? [] : ["--port", String(port)])],
    {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), BELAY_DATA: folder, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  const [out, err] = [child.stdout, child.stderr];
  if (!out || !err) throw new Error("The program cannot be heard.");
  const lines = createInterface(out).on("line", (line) => said.push(line));
  createInterface(err).on("line", (line) => said.push(line));
  // Whoever forgets to stop it leaves nothing behind all the same.
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  child.once("close", () => process.off("exit", abandon));
  return { child, said, lines };
}

/** A port that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen({ host: "127.0.0.1", port: 0 }, () => listening()));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === "string") throw new Error("The probe has no port.");
  return address.port;
}
