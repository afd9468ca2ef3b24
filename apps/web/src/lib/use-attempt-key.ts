import { useCallback, useState } from "react";

/**
 * The idempotency key of one attempt: made when the dialog opens, the same for a double click or a retry
 * after a lost answer. `renew` after a refusal, because changed words are a new attempt.
 */
export function useAttemptKey(): { attemptKey: string; renew: () => void } {
  const [attemptKey, setAttemptKey] = useState(makeAttemptKey);
  const renew = useCallback(() => setAttemptKey(makeAttemptKey()), []);
  return { attemptKey, renew };
}

// crypto.randomUUID is missing where a company serves Belay over plain http inside its network.
export function makeAttemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => withVersion(byte, at).toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// RFC 9562: version 4 in the seventh byte, the variant in the ninth.
function withVersion(byte: number, at: number): number {
  if (at === 6) return (byte & 0x0f) | 0x40;
  if (at === 8) return (byte & 0x3f) | 0x80;
  return byte;
}
