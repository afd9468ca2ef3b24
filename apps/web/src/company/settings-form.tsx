import type { AppRouter } from "@belay/api";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { apiClient } from "../api.ts";
import type { CommonRefusal } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { JoiningFields } from "./joining-fields.tsx";
import { ZoneField } from "./zone-field.tsx";

type Settings = inferRouterOutputs<AppRouter>["company"]["settings"];

/** What set-up asked, to be changed. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { version, ...stored } = settings;
  const form = useForm({ initialValues: { ...stored, emailDomain: stored.emailDomain ?? "" } });
  const [isSaved, setSaved] = useState(false);
  const { send, isBusy, problems } = useVerb({
    call: ({ emailDomain, ...values }: typeof form.values) =>
      apiClient.company.changeSettings.mutate({
        ...values,
        emailDomain: values.joining === "domain" ? emailDomain : null,
        version,
      }),
    say: (refused: { code: CommonRefusal; ok: false }) => sentence(refused, {}),
    onProblems: form.setErrors,
    onDone: async () => {
      await refreshCompany();
      setSaved(true);
    },
  });
  return (
    <form onSubmit={form.onSubmit(send)} onChange={() => setSaved(false)} noValidate>
      <Card>
        <Stack gap={4}>
          <TextField
            label="Name"
            visibleTo="Everybody sees it, also on the sign-in page"
            {...form.getInputProps("name")}
          />
          <ZoneField
            label="Time zone"
            use="Decides which day it is for placements and reports. Changing it moves no date."
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
          <FormProblem words={problems.general} />
          <Row justify="between">
            <div role="status">{isSaved ? <Text tone="good">Saved.</Text> : null}</div>
            <Button type="submit" variant="primary" loading={isBusy}>
              Save
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
