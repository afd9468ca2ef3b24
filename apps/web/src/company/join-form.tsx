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
import { detectZone, ZoneField } from "./zone-field.tsx";

interface JoinFormProps {
  token: string;
  /** The address that the link was made for. */
  email: string;
}

/** Name, password and zone: all that somebody with a link is asked before they are in. */
export function JoinForm({ token, email }: JoinFormProps) {
  const form = useForm({ initialValues: { name: "", password: "", timeZone: detectZone() } });
  const { send, isBusy, problems } = useVerb({
    call: (values: typeof form.values) => apiClient.company.join.mutate({ ...values, token }),
    say: sayEntranceRefusal,
    onProblems: form.setErrors,
    onDone: () => signInAfter({ email, password: form.values.password }),
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap={4}>
          <TextField
            label="Your e-mail"
            description="The link was made for this address; you sign in with it."
            type="email"
            value={email}
            autoComplete="username"
            readOnly
          />
          <TextField
            label="Your name"
            visibleTo="Everybody here sees it"
            autoComplete="name"
            {...form.getInputProps("name")}
          />
          <PasswordField
            label="Choose a password"
            description="At least 10 characters; a sentence is fine."
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <ZoneField
            label="Your time zone"
            use="Every time you see is in it."
            value={form.values.timeZone}
            onChange={(zone) => form.setFieldValue("timeZone", zone)}
            error={form.errors.timeZone}
          />
          <FormProblem words={problems.general ?? problems.fields.token ?? null} />
          <Button type="submit" variant="primary" loading={isBusy} fullWidth>
            Join
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
