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
import type { Joining } from "./joining-fields.tsx";
import { JoiningFields } from "./joining-fields.tsx";
import { signInAfter } from "./sign-in-after.ts";
import { detectZone, ZoneField } from "./zone-field.tsx";

interface SetUpFields {
  companyName: string;
  timeZone: string;
  joining: Joining;
  emailDomain: string;
  name: string;
  email: string;
  password: string;
  code: string;
}

const noFields = { companyName: "", emailDomain: "", name: "", email: "", password: "", code: "" };

/** The first visit: the company, who may join, and the first admin, on one page. */
export function SetUpForm({ needsCode }: { needsCode: boolean }) {
  const form = useForm<SetUpFields>({
    initialValues: { ...noFields, timeZone: detectZone(), joining: "invitation" },
  });
  const { send, isBusy, problems } = useVerb({
    call: (values: SetUpFields) => apiClient.company.setUp.mutate(toInput(values, needsCode)),
    say: sayEntranceRefusal,
    onProblems: form.setErrors,
    onDone: () => signInAfter(form.values),
  });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap={5}>
        <Card title="The company">
          <Stack gap={4}>
            <TextField label="Name" autoComplete="organization" {...form.getInputProps("companyName")} />
            <ZoneField
              label="Time zone"
              use="Decides which day it is for placements and reports. Everybody keeps a zone of their own."
              value={form.values.timeZone}
              onChange={(zone) => form.setFieldValue("timeZone", zone)}
              error={form.errors.timeZone}
            />
            <JoiningFields
              joining={form.values.joining}
              emailDomain={form.values.emailDomain}
              onJoining={(joining) => form.setFieldValue("joining", joining)}
              onEmailDomain={(domain) => form.setFieldValue("emailDomain", domain)}
              problems={form.errors}
            />
          </Stack>
        </Card>
        <Card title="You, the first admin">
          <Stack gap={4}>
            <TextField
              label="Your name"
              visibleTo="Everybody here sees it"
              autoComplete="name"
              {...form.getInputProps("name")}
            />
            <TextField
              label="Your e-mail"
              visibleTo="Admins see it"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps("email")}
            />
            <PasswordField
              label="Password"
              description="At least 10 characters; a sentence is fine."
              autoComplete="new-password"
              {...form.getInputProps("password")}
            />
            {needsCode ? (
              <TextField
                label="Code"
                description="Printed where Belay was started, so that only who runs it can set it up."
                autoComplete="one-time-code"
                {...form.getInputProps("code")}
              />
            ) : null}
          </Stack>
        </Card>
        <FormProblem words={problems.general} />
        <Button type="submit" variant="primary" loading={isBusy} fullWidth>
          Set up Belay
        </Button>
      </Stack>
    </form>
  );
}

function toInput({ emailDomain, code, ...values }: SetUpFields, needsCode: boolean) {
  return {
    ...values,
    emailDomain: values.joining === "domain" ? emailDomain : null,
    code: needsCode ? code : null,
  };
}
