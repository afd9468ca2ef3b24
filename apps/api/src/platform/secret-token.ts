import { createHash, randomBytes } from "node:crypto";

/** 256 bits for a link; only its hash is kept. */
export function newSecretToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** 160 bits for an address that programs keep and ask by, such as a calendar feed's. */
export function newFeedToken(): { token: string; tokenHash: string } {
  const token = randomBytes(20).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
