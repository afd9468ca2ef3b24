import { Button } from "@belay/ui/button.tsx";
import { PasswordField } from "@belay/ui/password-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useActionState } from "react";
import type { SignInState } from "../lib/try-sign-in.ts";
import { trySignIn, untouchedSignIn } from "../lib/try-sign-in.ts";

interface SignInFormProps {
  /** Called once the browser holds the session. */
  onSignedIn: () => void;
}

/** E-mail and password. A refusal stands beside the field it is about; the address stays typed. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [{ email, problems }, submit, isSending] = useActionState(
    async (_before: SignInState, form: FormData) => {
      const state = await trySignIn(form);
      if (state.isIn) onSignedIn();
      else focusProblem(state);
      return state;
    },
    untouchedSignIn,
  );
  return (
    <form action={submit} noValidate>
      <Stack gap={4}>
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email}
          error={problems.email}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          error={problems.password}
        />
        <Button type="submit" variant="primary" loading={isSending} fullWidth>
          Sign in
        </Button>
        <a href="/forgot">Forgot your password?</a>
      </Stack>
    </form>
  );
}

function focusProblem({ problems }: SignInState): void {
  const name = problems.email === undefined ? "password" : "email";
  document.querySelector<HTMLInputElement>(`input[name=${name}]`)?.focus();
}
