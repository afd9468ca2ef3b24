import { Chips } from "@belay/ui/chips.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import type { UseFormReturnType } from "@mantine/form";
import type { RecordValues } from "./record-values.ts";
import type { ReviewPartner } from "./review.ts";

interface RecordedWhoProps {
  form: UseFormReturnType<RecordValues>;
  partners: readonly ReviewPartner[];
  problem: string | undefined;
}

/** Who wrote the comment to whom. */
export function RecordedWho({ form, partners, problem }: RecordedWhoProps) {
  const other = partners.find(({ id }) => id === form.values.otherId)?.name ?? "They";
  const options = partners.map(({ id, name, isActive }) => ({
    value: id,
    label: isActive ? name : `${name} (paired before)`,
  }));
  return (
    <>
      <SelectField
        label="With"
        placeholder="Choose a mentor or mentee"
        options={options}
        {...form.getInputProps("otherId")}
        error={problem}
      />
      <Chips
        label="Who wrote it"
        options={[
          { value: "mine", label: "I wrote it" },
          { value: "theirs", label: `${other} wrote it` },
        ]}
        value={form.values.isMine ? "mine" : "theirs"}
        onChange={(value) => form.setFieldValue("isMine", value === "mine")}
      />
    </>
  );
}
