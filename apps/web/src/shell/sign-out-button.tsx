import { Button } from "@belay/ui/button.tsx";
import { useActionState } from "react";
import { postJson } from "../lib/post-json.ts";

/** Ends the session, then loads a fresh document, so that nothing of the visit stays in memory. */
export function SignOutButton() {
  const [problem, signOut, isSending] = useActionState(async () => {
    const { ok } = await postJson("/api/auth/sign-out");
    if (ok) window.location.assign("/sign-in");
    return ok ? null : "You are still signed in. Try again in a minute.";
  }, null);
  return (
    <form action={signOut}>
      <Button type="submit" variant="bare" loading={isSending}>
        Sign out
      </Button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </form>
  );
}
