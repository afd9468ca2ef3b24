import { Chips } from "@belay/ui/chips.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import type { LogPartner } from "./log-session-form.tsx";
import type { SessionLogging } from "./use-log-session.ts";

interface LoggedWhoProps {
  log: SessionLogging;
  partners: readonly LogPartner[];
  /** How the other one is called. */
  name: string;
}

/** With whom, and who helped whom; a mentorship says the latter by itself. */
export function LoggedWho({ log: { draft, change, problems }, partners, name }: LoggedWhoProps) {
  const choose = (otherId: string) => {
    const role = partners.find(({ id }) => id === otherId)?.role;
    change({ otherId, ...(role ? { as: role } : {}) });
  };
  return (
    <>
      <SelectField
        label="With"
        placeholder="Choose who it was with"
        description="Somebody you are not paired with? Open their page and log it from there."
        options={partners.map((one) => ({ value: one.id, label: one.name }))}
        value={draft.otherId}
        onChange={({ target }) => choose(target.value)}
        error={problems.otherId}
      />
      <Chips
        label="Who helped whom"
        options={[
          { value: "mentor", label: `I helped ${name}` },
          { value: "mentee", label: `${name.replace(/^the/, "The")} helped me` },
        ]}
        value={draft.as}
        onChange={(as) => change({ as })}
      />
    </>
  );
}
