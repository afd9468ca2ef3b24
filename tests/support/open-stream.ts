import type { WebApp } from "./matrix-http.ts";
import type { StreamEvent } from "./read-events.ts";
import { readEvents } from "./read-events.ts";

export interface OpenStream {
  status: number;
  /** The next event; null when the stream has ended. */
  next(): Promise<StreamEvent | null>;
  /** Loses the connection, as a laptop does that is closed. */
  cut(): void;
}

/** Listens on a free port of this machine, since streams want a real connection. */
export async function listenSomewhere(app: WebApp): Promise<string> {
  return app.listen({ host: "127.0.0.1", port: 0 });
}

interface Wish {
  url: string;
  cookie: string;
  lastEventId?: string | null;
}

/** Opens the stream of changes as a page would. */
export async function openStream({ url, cookie, lastEventId = null }: Wish): Promise<OpenStream> {
  const controller = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ lastEventId }));
  const response = await fetch(`${url}/trpc/inbox.changes?input=${input}`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: controller.signal,
  });
  if (!response.body) throw new Error("The answer has no body.");
  const events = readEvents(response.body);
  return {
    status: response.status,
    next: async () => {
      const { value, done } = await events.next();
      return done || value.event === "return" ? null : value;
    },
    cut: () => controller.abort(),
  };
}
