import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const VERSION = "1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps texts that the database must not be able to read, under a key of BELAY_SECRET. */
export interface Vault {
  /** `label` names the row and the column: what is sealed for one place opens in no other. */
  seal(text: string, label: string): string;
  /** Null when it was sealed with another secret, for another place, or changed since. */
  open(sealed: string, label: string): string | null;
  /** The same text gives the same digest, which says nothing to who lacks the secret. */
  digest(text: string): string;
}

/** AES-256-GCM with a fresh nonce each time; sealing and digests have keys of their own. */
export function createVault(secret: string): Vault {
  const sealing = keyFrom(secret, "belay vault seal");
  const digesting = keyFrom(secret, "belay vault digest");
  return {
    seal: (text, label) => seal(sealing, text, label),
    open: (sealed, label) => open(sealing, sealed, label),
    digest: (text) => createHmac("sha256", digesting).update(text).digest("base64url"),
  };
}

function keyFrom(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
}

function seal(key: Buffer, text: string, label: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

function open(key: Buffer, sealed: string, label: string): string | null {
  const [version, packed = ""] = sealed.split(".");
  const bytes = Buffer.from(packed, "base64url");
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(label));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    // Node names no kind for "does not authenticate", and nothing else can fail here.
    return null;
  }
}
