import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { ReactNode } from "react";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { AdminsCard } from "./admins-card.tsx";
import { EndProgramme } from "./end-programme.tsx";
import type { ProgrammeDetail } from "./programme-calls.ts";
import { draftOf } from "./programme-draft.ts";
import { ProgrammeForm } from "./programme-form.tsx";
import { ProgrammeFormEnd } from "./programme-form-end.tsx";
import { refreshProgrammes } from "./refresh-programmes.ts";
import type { ProgrammeEditing } from "./use-programme-form.ts";
import { useProgrammeForm } from "./use-programme-form.ts";

interface SettingsSectionProps {
  programme: ProgrammeDetail;
  weights: (form: ProgrammeEditing) => ReactNode;
}

/** A programme's settings, who runs it, and its end. */
export function SettingsSection({ programme, weights }: SettingsSectionProps) {
  if (programme.endedAt !== null) {
    return (
      <Card title="Settings">
        <Text>It has ended, so nothing in it changes any more.</Text>
      </Card>
    );
  }
  return (
    <Stack gap={5}>
      <ChangeForm programme={programme} weights={weights} />
      <AdminsCard programme={programme} />
      <EndProgramme programme={programme} />
    </Stack>
  );
}

function ChangeForm({ programme, weights }: SettingsSectionProps) {
  const { id: programmeId } = programme;
  // What was seen when the form opened: a newer one of somebody else's is a conflict, and what was typed stays.
  const [version, setVersion] = useState(programme.version);
  const [isSaved, setSaved] = useState(false);
  const form = useProgrammeForm({
    start: draftOf(programme),
    send: (settings) => apiClient.programmes.change.mutate({ programmeId, version, ...settings }),
    onDone: async (value) => {
      setVersion(value.version);
      setSaved(true);
      await refreshProgrammes();
    },
  });
  const change: typeof form.change = (part) => {
    setSaved(false);
    form.change(part);
  };
  const editing = { ...form, change };
  return (
    <ProgrammeForm
      form={editing}
      isKindFixed
      weights={weights(editing)}
      end={
        <ProgrammeFormEnd
          problem={form.problems.form}
          says={isSaved ? "Saved." : "What is open already keeps the time it was told."}
          action={{ label: "Save", isBusy: form.isBusy }}
        />
      }
    />
  );
}
