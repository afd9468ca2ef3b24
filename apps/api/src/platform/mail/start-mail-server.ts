import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

interface Seen {
  to: string[];
  raw: Buffer;
}

/** How the server misbehaves; null: it takes what comes. */
type Misbehaviour =
  | { at: "recipient" | "data"; code: number; words: string }
  // Reads the whole mail and then keeps silent, or closes the line.
  | { at: "silence" | "death" };

export interface MailServer {
  url: string;
  /** What it answered 250 to. */
  taken: Seen[];
  /** What it read to the last line, whatever it answered. */
  seen: Seen[];
  refuse: Misbehaviour | null;
  /** Called once the 250 for a mail is on its way. */
  onTaken: (count: number) => void;
  stop(): Promise<void>;
}

/** A mail server in this process, for tests. */
export async function startMailServer(): Promise<MailServer> {
  const lines = new Set<{ destroy(): void }>();
  const refusal = (at: string) => {
    const { refuse } = mailServer;
    if (refuse?.at !== at || !("code" in refuse)) return null;
    return Object.assign(new Error(refuse.words), { responseCode: refuse.code });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusal("recipient")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const one = { to, raw: Buffer.concat(chunks) };
        mailServer.seen.push(one);
        if (mailServer.refuse?.at === "silence") return;
        if (mailServer.refuse?.at === "death") {
          for (const line of lines) line.destroy();
          return;
        }
        const refused = refusal("data");
        if (!refused) mailServer.taken.push(one);
        done(refused);
        if (!refused) mailServer.onTaken(mailServer.taken.length);
      });
    },
  });
  server.server.on("connection", (line) => {
    lines.add(line);
    line.on("close", () => lines.delete(line));
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken: [],
    seen: [],
    refuse: null,
    onTaken: () => undefined,
    stop: () =>
      new Promise((resolve) => {
        for (const line of lines) line.destroy();
        server.close(() => resolve());
      }),
  };
  return mailServer;
}
