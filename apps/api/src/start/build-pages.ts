import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { during } from "./say.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** Builds the front end; turbo keeps the answer, so an unchanged one takes a moment. */
export function buildPages(): Promise<void> {
  return during(
    "Building the pages",
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(
          "turbo",
          ["run", "build", "--filter=@belay/web", "--output-logs=errors-only", "--no-update-notifier"],
          {
            cwd: ROOT,
            env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
            stdio: ["ignore", "pipe", "pipe"],
          },
        );
        const said: Buffer[] = [];
        child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
        child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
        child.once("error", reject);
        child.once("exit", (code) =>
          code === 0 ? resolve() : reject(new Error(Buffer.concat(said).toString())),
        );
      }),
  );
}
