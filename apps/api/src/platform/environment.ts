import { isIP } from "node:net";
import { resolve } from "node:path";
import type { Sender } from "./mail/sender.ts";
import { parseSender } from "./mail/sender.ts";

/** The environment says something that cannot be. The message is for the person who starts the program. */
export class BadEnvironment extends Error {
  override name = "BadEnvironment";
}

export const SHORTEST_SECRET = 32;

export const roles = ["web", "worker", "all"] as const;
export type Role = (typeof roles)[number];

export interface Environment {
  /** Whether this process answers people, does the work behind, or both. */
  role: Role;
  host: string;
  port: number;
  /** The database's folder itself; unused with `databaseUrl`. */
  folder: string;
  databaseUrl: string | null;
  /** The public address, without a slash at its end. */
  url: string;
  secret: string | null;
  trustedProxies: string[];
  /** The mail server; null: no mail leaves. */
  smtpUrl: string | null;
  mailFrom: Sender;
  logLevel: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads what README's configuration table lists; empty counts as absent. */
export function readEnvironment(
  variables: Variables,
  defaults: { folder: string; port?: string | undefined },
): Environment {
  const read = (name: string) => variables[name]?.trim() || null;
  const host = read("HOST") ?? "127.0.0.1";
  const port = readPort(defaults.port ?? read("PORT") ?? "4870");
  return {
    role: readRole(read("ROLE"), read("DATABASE_URL")),
    host,
    port,
    folder: resolve(read("BELAY_DATA") ?? defaults.folder),
    databaseUrl: read("DATABASE_URL"),
    url: readUrl(read("BELAY_URL"), host, port),
    secret: readSecret(read("BELAY_SECRET"), read("DATABASE_URL")),
    trustedProxies: (read("TRUSTED_PROXIES") ?? "")
      .split(",")
      .map((text) => text.trim())
      .filter(Boolean),
    smtpUrl: readSmtpUrl(read("SMTP_URL")),
    mailFrom: readSender(read("MAIL_FROM"), read("SMTP_URL")),
    logLevel: read("LOG_LEVEL") ?? "warn",
  };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function readRole(text: string | null, databaseUrl: string | null): Role {
  const role = roles.find((known) => known === (text ?? "all"));
  if (!role) throw new BadEnvironment(`ROLE "${text}" is none of web, worker and all.`);
  if (role !== "all" && databaseUrl === null) {
    throw new BadEnvironment(
      `ROLE=${role} shares the work among processes, and the database in a folder takes one alone. Leave ROLE out, or set DATABASE_URL.`,
    );
  }
  return role;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new BadEnvironment(`The port "${text}" is not a number from 1 to 65535.`);
  }
  return port;
}

function readUrl(text: string | null, host: string, port: number): string {
  if (text === null) {
    if (isLoopback(host)) return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    throw new BadEnvironment(
      `Belay would listen on ${host}, which others can reach. Set BELAY_URL to the address they will use, for example BELAY_URL=https://belay.example.com`,
    );
  }
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new BadEnvironment(`BELAY_URL "${text}" is not a web address such as https://belay.example.com`);
  }
  return new URL(text).origin;
}

function readSecret(text: string | null, databaseUrl: string | null): string | null {
  if (text === null && databaseUrl !== null) {
    throw new BadEnvironment(
      "With DATABASE_URL every process must share one secret. Set BELAY_SECRET to at least 32 random characters, the same for all.",
    );
  }
  if (text !== null && text.length < SHORTEST_SECRET) {
    throw new BadEnvironment(`BELAY_SECRET needs at least ${SHORTEST_SECRET} characters.`);
  }
  return text;
}

function readSmtpUrl(text: string | null): string | null {
  if (text === null || (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol))) return text;
  // Not repeated: it may hold a password.
  throw new BadEnvironment(
    "SMTP_URL is no mail server. Write it like smtps://user:password@smtp.example.com, or smtp://localhost:25.",
  );
}

function readSender(text: string | null, smtpUrl: string | null): Sender {
  if (text === null && smtpUrl !== null) {
    throw new BadEnvironment(
      "With SMTP_URL mail leaves, and needs a sender. Set MAIL_FROM, for example MAIL_FROM='Belay <belay@example.com>'.",
    );
  }
  const sender = parseSender(text ?? "Belay <belay@belay.example>");
  if (sender === null) {
    throw new BadEnvironment(
      `MAIL_FROM "${text}" is no sender. Write it like Belay <belay@example.com>, or the address alone.`,
    );
  }
  return sender;
}
