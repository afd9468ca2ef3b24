import { postJson } from "./post-json.ts";
import { readSignInAnswer } from "./read-sign-in-answer.ts";

/** Where the sign-in form stands: what was typed, and what is wrong with it. */
export interface SignInState {
  isIn: boolean;
  email: string;
  problems: { email?: string; password?: string };
}

export const untouchedSignIn: SignInState = { isIn: false, email: "", problems: {} };

/** Sends what the form holds, after asking for what is missing. */
export async function trySignIn(form: FormData): Promise<SignInState> {
  const email = readText(form, "email").trim();
  const password = readText(form, "password");
  const missing = findMissing(email, password);
  if (missing !== null) return { isIn: false, email, problems: missing };
  const response = await postJson("/api/auth/sign-in/email", { email, password });
  const answer = readSignInAnswer(response);
  return answer.isIn
    ? { isIn: true, email, problems: {} }
    : { isIn: false, email, problems: { password: answer.sentence } };
}

function findMissing(email: string, password: string): SignInState["problems"] | null {
  if (email === "") return { email: "Type your e-mail address." };
  if (!/^\S+@\S+$/.test(email)) return { email: "An e-mail address looks like name@company.com." };
  return password === "" ? { password: "Type your password." } : null;
}

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
