import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { PasswordField } from "@belay/ui/password-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { apiClient } from "../api.ts";
import { FormProblem } from "../teams/form-problem.tsx";
import { useVerb } from "../teams/use-verb.ts";
import { sayEntranceRefusal } from "./company-sentences.ts";

interface AskToJoinFormProps {
  emailDomain: string;
  /** The request is with the admins, or would be if the address were unknown. */
  onAsked: () => void;
}

/** Asks to be let in with an address of the company. */
export function AskToJoinForm({ emailDomain, onAsked }: AskToJoinFormProps) {
  const form = useForm({ initialValues: { name: "", email: "", password: "" } });
  const { send, isBusy, problems } = useVerb({
    call: (values: typeof form.values) => apiClient.company.askToJoin.mutate(values),
    say: sayEntranceRefusal,
    onProblems: form.setErrors,
    onDone: onAsked,
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap={4}>
          <TextField
            label="Your name"
            visibleTo="Everybody here will see it"
            autoComplete="name"
            {...form.getInputProps("name")}
          />
          <TextField
            label="Your e-mail at work"
            description={`It ends with @${emailDomain}.`}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps("email")}
          />
          <PasswordField
            label="Choose a password"
            description="At least 10 characters; a sentence is fine. You sign in with it once you are let in."
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <FormProblem words={problems.general} />
          <Button type="submit" variant="primary" loading={isBusy} fullWidth>
            Ask to join
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
