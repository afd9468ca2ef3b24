import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PasswordField } from "@belay/ui/password-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { apiClient } from "../api.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayEntranceRefusal } from "./company-sentences.ts";
import { signInAfter } from "./sign-in-after.ts";

/** A new password for the account behind a link, and in. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const form = useForm({ initialValues: { password: "" } });
  const { send, isBusy, problems } = useVerb({
    call: ({ password }: typeof form.values) => apiClient.company.resetPassword.mutate({ token, password }),
    say: sayEntranceRefusal,
    onProblems: form.setErrors,
    onDone: () => signInAfter({ email, password: form.values.password }, "/"),
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap={4}>
          <TextField label="Your account" type="email" value={email} autoComplete="username" readOnly />
          <PasswordField
            label="New password"
            description="At least 10 characters; a sentence is fine."
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <FormProblem words={problems.general ?? problems.fields.token ?? null} />
          <Button type="submit" variant="primary" loading={isBusy} fullWidth>
            Change it and sign in
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
