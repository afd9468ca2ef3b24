import type { EntranceRefusal } from "@belay/core/company/company-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { useVerb } from "../teams/use-verb.ts";
import { sayEntranceRefusal } from "./company-sentences.ts";

interface AddressFormProps {
  label: string;
  description?: string;
  /** What the button says. */
  verb: string;
  ask: (address: { email: string }) => Promise<Result<null, EntranceRefusal>>;
  /** A link is on its way, if there is one for this address. */
  onAsked: (email: string) => void;
}

/** Asks for a link to an address: to join with it, or because its password is forgotten. */
export function AddressForm({ label, description, verb, ask, onAsked }: AddressFormProps) {
  const form = useForm({ initialValues: { email: "" } });
  const { send, isBusy, problems } = useVerb({
    call: ask,
    say: sayEntranceRefusal,
    onProblems: form.setErrors,
    onDone: () => onAsked(form.values.email.trim()),
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap={4}>
          <TextField
            label={label}
            description={description}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps("email")}
          />
          <FormProblem words={problems.general} />
          <Button type="submit" variant="primary" loading={isBusy} fullWidth>
            {verb}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
