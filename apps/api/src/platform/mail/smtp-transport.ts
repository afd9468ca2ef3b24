import type { NodemailerError } from "nodemailer/lib/errors.js";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Message } from "./build-message.ts";
import { oneLine } from "./one-line.ts";
import type { MailTransport } from "./transport.ts";
import { MailRefused } from "./transport.ts";

/** For one message, all in all: well below the lease, so that nobody else sends it meanwhile. */
export const SEND_DEADLINE = 20_000;
const STEP_TIMEOUT = 10_000;
const LONGEST_REPLY = 300;

/** A mail server. Each message gets a connection of its own, which is cut when the deadline passes: then it was not taken. */
export function smtpTransport(url: string, deadline = SEND_DEADLINE): MailTransport {
  const { auth, ...server } = parseConnectionUrl(url);
  return {
    leaves: "server",
    deliver: async (message) => {
      const connection = new SMTPConnection({
        ...server,
        connectionTimeout: STEP_TIMEOUT,
        greetingTimeout: STEP_TIMEOUT,
        dnsTimeout: STEP_TIMEOUT,
        socketTimeout: deadline,
      });
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          const seconds = Math.round(deadline / 1_000);
          reject(new MailRefused(`The mail server did not answer within ${seconds} seconds.`, false));
        }, deadline);
      });
      try {
        await Promise.race([handOver(connection, auth, message), tooLate]);
        connection.quit();
      } catch (error) {
        connection.close();
        throw error instanceof MailRefused ? error : toRefusal(error);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

type Login = { user: string; pass: string } | undefined;

async function handOver(connection: SMTPConnection, auth: Login, { from, to, raw }: Message): Promise<void> {
  const { promise: broke, reject: breakOff } = Promise.withResolvers<never>();
  connection.once("error", breakOff);
  const step = (run: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      broke,
      new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve()))),
    ]);
  await step((done) => connection.connect(done));
  if (auth) await step((done) => connection.login(auth, done));
  await step((done) => connection.send({ from, to: [to], size: raw.length }, raw, done));
  // What the connection says after the mail was taken changes nothing.
  connection.off("error", breakOff);
  connection.on("error", () => undefined);
}

function toRefusal(error: unknown): MailRefused {
  const { code, permanent, response, responseCode }: Partial<NodemailerError> =
    error instanceof Error ? error : {};
  const reply = response ? `: ${oneLine(response).slice(0, LONGEST_REPLY)}` : ".";
  if (code === "EAUTH")
    return new MailRefused(`The mail server refused the sign-in of SMTP_URL${reply}`, false);
  if (responseCode !== undefined) {
    const what = code === "EENVELOPE" ? "the address" : "the mail";
    return permanent === true
      ? new MailRefused(`The mail server refused ${what}${reply}`, true)
      : new MailRefused(`The mail server asked to come back later${reply}`, false);
  }
  return new MailRefused(CONNECTION_WORDS[code ?? ""] ?? "The connection to the mail server broke.", false);
}

const CONNECTION_WORDS: Readonly<Record<string, string>> = {
  ETIMEDOUT: "The mail server did not answer in time.",
  EDNS: "The mail server's name was not found.",
  ETLS: "The mail server's certificate or encryption was not accepted.",
  ESOCKET: "The mail server could not be reached.",
  // Nothing was sent: the address cannot be one.
  EENVELOPE: "The address cannot be written to.",
};
