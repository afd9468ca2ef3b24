import { postJson } from "../lib/post-json.ts";

interface Account {
  email: string;
  password: string;
}

/** Signs a person in who just chose their password, then goes on; where that fails they sign in by hand. */
export async function signInAfter({ email, password }: Account, next = "/welcome"): Promise<void> {
  const { ok } = await postJson("/api/auth/sign-in/email", { email, password });
  // A fresh document: nothing of the visit before stays in memory.
  window.location.assign(ok ? next : `/sign-in?next=${next}`);
}
