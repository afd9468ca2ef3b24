import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { apiClient } from "../api.ts";
import { newDraft } from "./programme-draft.ts";
import { ProgrammeForm } from "./programme-form.tsx";
import { ProgrammeFormEnd } from "./programme-form-end.tsx";
import { refreshProgrammes } from "./refresh-programmes.ts";
import type { ProgrammeEditing } from "./use-programme-form.ts";
import { useProgrammeForm } from "./use-programme-form.ts";

/** A company admin makes a programme. */
export function NewProgramme({ weights }: { weights: (form: ProgrammeEditing) => ReactNode }) {
  const navigate = useNavigate();
  const form = useProgrammeForm({
    start: newDraft,
    send: (settings, key) => apiClient.programmes.create.mutate({ key, ...settings }),
    onDone: async ({ id }) => {
      await refreshProgrammes();
      return navigate({ to: "/programmes/$id", params: { id }, search: { show: "people" } });
    },
  });
  return (
    <ProgrammeForm
      form={form}
      isKindFixed={false}
      weights={weights(form)}
      end={
        <ProgrammeFormEnd
          problem={form.problems.form}
          says="Nobody is in it yet: next you add people or share a link."
          action={{ label: "Make the programme", isBusy: form.isBusy }}
        />
      }
    />
  );
}
