import { PASSWORD_LENGTH } from "@belay/core/password.ts";
import { postJson } from "../lib/post-json.ts";

export interface PasswordFields {
  currentPassword: string;
  newPassword: string;
}

/** What became of the change: done, or what is wrong, by field or with the whole. */
export type PasswordAnswer =
  | { isChanged: true }
  | { isChanged: false; field: keyof PasswordFields | null; sentence: string };

const { least, most } = PASSWORD_LENGTH;

/** Sends a new password; the server signs every other device out with it. */
export async function changePassword({
  currentPassword,
  newPassword,
}: PasswordFields): Promise<PasswordAnswer> {
  if (currentPassword === "") return wrong("currentPassword", "Type the password you have now.");
  if (newPassword.length < least)
    return wrong("newPassword", `Use at least ${least} characters; a sentence is fine.`);
  if (newPassword.length > most) return wrong("newPassword", `Use at most ${most} characters.`);
  const response = await postJson("/api/auth/change-password", { currentPassword, newPassword });
  if (response.ok) return { isChanged: true };
  if (response.status === 400)
    return wrong("currentPassword", "This is not the password you have now. Nothing was changed.");
  if (response.status === 401) return wrong(null, "You are signed out. Sign in and try again.");
  return wrong(null, "Belay could not change it now. Nothing was changed. Try again in a minute.");
}

const wrong = (field: keyof PasswordFields | null, sentence: string): PasswordAnswer => ({
  isChanged: false,
  field,
  sentence,
});
