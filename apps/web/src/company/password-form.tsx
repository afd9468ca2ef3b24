import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { PasswordField } from "@belay/ui/password-field.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useViewer } from "../lib/viewer.ts";
import type { PasswordFields } from "./change-password.ts";
import { changePassword } from "./change-password.ts";

/** A new password, and what it ends. */
export function PasswordForm() {
  const { name } = useViewer();
  const form = useForm<PasswordFields>({ initialValues: { currentPassword: "", newPassword: "" } });
  const { mutate, isPending, data } = useMutation({
    mutationFn: changePassword,
    onSuccess: ({ isChanged }) => (isChanged ? form.reset() : undefined),
  });
  const problemOf = (field: keyof PasswordFields | null) =>
    data?.isChanged === false && data.field === field ? data.sentence : undefined;
  return (
    <Card title="Password">
      <form onSubmit={form.onSubmit((values) => mutate(values))} noValidate>
        <Stack gap={4}>
          <Text tone="muted">Changing it signs you out on every other device. Here you stay signed in.</Text>
          {/* For password keepers, which want to know whose password it is. */}
          <input type="text" value={name} autoComplete="username" readOnly hidden />
          <PasswordField
            label="Password now"
            autoComplete="current-password"
            {...form.getInputProps("currentPassword")}
            error={problemOf("currentPassword")}
          />
          <PasswordField
            label="New password"
            description="At least 10 characters; a sentence is fine."
            autoComplete="new-password"
            {...form.getInputProps("newPassword")}
            error={problemOf("newPassword")}
          />
          <FormProblem words={problemOf(null) ?? null} />
          <Row justify="between">
            <div role="status">
              {data?.isChanged ? <Text tone="good">Changed. Every other device is signed out.</Text> : null}
            </div>
            <Button type="submit" variant="primary" loading={isPending}>
              Change the password
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
