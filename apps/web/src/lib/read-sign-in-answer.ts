/** What became of a try to sign in, in the words the form shows. */
export type SignInAnswer = { isIn: true } | { isIn: false; sentence: string };

/** Reads the answer of the sign-in address. Wrong address and wrong password get the same sentence. */
export function readSignInAnswer({ ok, status, headers }: Response): SignInAnswer {
  if (ok) return { isIn: true };
  if (status === 429)
    return { isIn: false, sentence: `Too many tries. ${againIn(headers.get("retry-after"))}` };
  if (status === 400 || status === 401)
    return { isIn: false, sentence: "This e-mail address and password don't go together." };
  if (status === 503) return { isIn: false, sentence: "Belay could not be reached. Try again in a minute." };
  return { isIn: false, sentence: "Something broke on our side. Try again in a minute." };
}

function againIn(seconds: string | null): string {
  const minutes = Math.ceil(Number(seconds) / 60);
  if (!(minutes > 0)) return "Try again later.";
  return minutes === 1 ? "Try again in a minute." : `Try again in ${minutes} minutes.`;
}
