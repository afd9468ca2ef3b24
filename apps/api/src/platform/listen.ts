import type { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

/** What a listener is told: each notification's text, and that some may have been missed. */
export interface Heard {
  onMessage: (text: string) => void;
  onGap: () => void;
}

/** Listens on a channel until the answered function is called. */
export type Listen = (channel: string, heard: Heard) => Promise<() => Promise<void>>;

const listeners = new WeakMap<object, Listen>();

/** Remembers how a database tells of its notifications, beside the database itself. */
export function setListen(db: object, listen: Listen): void {
  listeners.set(db, listen);
}

export function listenOn(db: object, channel: string, heard: Heard): Promise<() => Promise<void>> {
  const listen = listeners.get(db);
  if (!listen) throw new Error("This database tells of no notifications.");
  return listen(channel, heard);
}

/** Runs work that asks the embedded database itself, when its connection is free. */
export type Lend = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/** In the folder: on the one connection, which `lend` hands out in turn. Else a rollback would undo the listening. */
export function listenInFolder(pglite: PGlite, lend: Lend): Listen {
  return async (channel, { onMessage }) => {
    const stop = await lend(() => pglite.listen(channel, onMessage));
    return async () => {
      if (!pglite.closed) await lend(() => stop());
    };
  };
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
const LOOKED_AFTER = 15_000;

/** On a server: a connection of its own, looked after and opened again when it is lost. */
export function listenOnServer(url: string): Listen {
  return async (channel, heard) => {
    const state = { stopped: false, client: await connect(url, channel, heard) };
    void keepListening(state, { url, channel, heard });
    return async () => {
      state.stopped = true;
      await state.client.end();
    };
  };
}

async function connect(url: string, channel: string, { onMessage }: Heard): Promise<Client> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    options: "-c idle_session_timeout=0",
  });
  // What ends a connection is heard as its end; unheard, this event would end the process.
  client.on("error", () => undefined);
  client.on("notification", ({ payload }) => onMessage(payload ?? ""));
  await client.connect();
  await client.query(`listen ${channel}`);
  return client;
}

interface Listening {
  stopped: boolean;
  client: Client;
}

async function keepListening(
  state: Listening,
  { url, channel, heard }: { url: string; channel: string; heard: Heard },
): Promise<void> {
  while (!state.stopped) {
    await whenLost(state.client);
    for (let pause = FIRST_PAUSE; !state.stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        state.client = await connect(url, channel, heard);
        break;
      } catch {
        // The server is still away; whoever asks it anything says so.
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
    if (state.stopped) await state.client.end();
    else heard.onGap();
  }
}

/** A network that died says nothing: the connection is asked something now and then. */
function whenLost(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => client.query("select 1").catch(() => client.end()), LOOKED_AFTER).unref();
    client.once("end", () => {
      clearInterval(look);
      resolve();
    });
  });
}
