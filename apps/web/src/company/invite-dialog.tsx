import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayCompanyRefusal } from "./company-sentences.ts";
import type { FreshLink } from "./invitation-link.tsx";
import { InvitationLink } from "./invitation-link.tsx";

/** Makes a link for one address and shows it, this once. */
export function InviteDialog({ email = "", onClose }: { email?: string | undefined; onClose: () => void }) {
  const [link, setLink] = useState<FreshLink | null>(null);
  return (
    <Dialog isOpen onClose={onClose} head={{ title: "Invite somebody by link" }} size="narrow">
      {link === null ? (
        <InviteForm email={email} onMade={setLink} onCancel={onClose} />
      ) : (
        <InvitationLink link={link} onAnother={() => setLink(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface InviteFormProps {
  email: string;
  onMade: (link: FreshLink) => void;
  onCancel: () => void;
}

function InviteForm({ email, onMade, onCancel }: InviteFormProps) {
  const form = useForm({ initialValues: { email } });
  const { send, isBusy, problems } = useVerb({
    call: (values: typeof form.values) => apiClient.company.invite.mutate(values),
    say: sayCompanyRefusal,
    onProblems: form.setErrors,
    onDone: async (link) => {
      await refreshCompany();
      onMade(link);
    },
  });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap={4}>
        <TextField
          label="Their e-mail"
          description="You get a link to hand over yourself. It works once, for this address, for seven days. An older link for the address stops working."
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps("email")}
          data-autofocus
        />
        <FormProblem words={problems.general} />
        <Row justify="end">
          <Button variant="bare" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            Make the link
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
