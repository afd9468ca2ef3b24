import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { killTree } from "./postgres-processes.ts";

export interface TestServer {
  /** Of the database `postgres`, as its superuser. */
  url: string;
  /** Makes an empty database and answers its url. */
  createDatabase: (name: string) => Promise<string>;
  /** Ends every process of the server as a crash would. */
  killNine: () => Promise<void>;
  /** Starts the server again on the same folder and port. */
  restart: () => Promise<void>;
  /** Shuts it down and removes its folder. */
  stop: () => Promise<void>;
}

interface Owner {
  uid?: number;
  gid?: number;
}

interface Cluster {
  binaries: string;
  scratch: string;
  port: number;
  isSyncing: boolean;
  owner: Owner;
}

const SUPERUSER = "belay";

/**
 * Brings up a real PostgreSQL of our own in a scratch folder: loopback only, a free port, a random password,
 * never as root. `binaries` is the folder that `providePostgres` found; `isSyncing` is its `fsync`.
 */
export async function startPostgres(options: { binaries: string; isSyncing: boolean }): Promise<TestServer> {
  const owner = findOwner();
  const scratch = mkdtempSync(join(tmpdir(), "belay-postgres-"));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(scratch, owner.uid, owner.gid);
  const cluster: Cluster = { ...options, scratch, owner, port: await findFreePort() };
  const password = randomBytes(16).toString("hex");
  const removeScratch = () => rmSync(scratch, { recursive: true, force: true });
  try {
    initialise(cluster, password);
    return serve(cluster, await launch(cluster), password);
  } catch (fault) {
    removeScratch();
    throw fault;
  }
}

function serve(cluster: Cluster, firstProcess: ChildProcess, password: string): TestServer {
  let server = firstProcess;
  const urlOf = (database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${cluster.port}/${database}`;
  // Whoever forgets to stop it leaves nothing behind all the same.
  const abandon = () => server.kill("SIGQUIT");
  process.once("exit", abandon);
  return {
    url: urlOf("postgres"),
    createDatabase: async (name) => {
      await execute(urlOf("postgres"), `create database "${name}"`);
      return urlOf(name);
    },
    killNine: async () => {
      if (server.pid !== undefined) await killTree(server.pid);
    },
    restart: async () => {
      server = await launch(cluster);
    },
    stop: async () => {
      process.off("exit", abandon);
      if (server.exitCode === null && server.signalCode === null) {
        const exit = once(server, "exit");
        server.kill("SIGINT");
        await exit;
      }
      rmSync(cluster.scratch, { recursive: true, force: true });
    },
  };
}

function initialise({ binaries, scratch, owner }: Cluster, password: string): void {
  const passwordFile = join(scratch, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  const { status, stderr } = spawnSync(
    join(binaries, "initdb"),
    [
      ...["--pgdata", join(scratch, "data"), "--username", SUPERUSER, "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
    ],
    { cwd: scratch, encoding: "utf8", ...owner },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

async function launch({ binaries, scratch, port, isSyncing, owner }: Cluster): Promise<ChildProcess> {
  const settings = [
    `fsync=${isSyncing ? "on" : "off"}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "shared_buffers=64MB",
  ];
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", join(scratch, "data"), "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { cwd: scratch, stdio: ["ignore", "ignore", "pipe"], detached: true, ...owner },
  );
  await untilReady(server);
  return server;
}

// The server says so itself; its log is needed only when it fails.
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    let isReady = false;
    server.stderr?.setEncoding("utf8").on("data", (words: string) => {
      if (isReady) return;
      log += words;
      if (!log.includes("ready to accept connections")) return;
      isReady = true;
      resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

// PostgreSQL refuses to run as root: the package's user, or else nobody, takes over.
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, user], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
