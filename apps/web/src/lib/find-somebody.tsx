import { TextField } from "@belay/ui/text-field.tsx";

interface FindSomebodyProps {
  typed: string;
  onType: (typed: string) => void;
}

/** Letters of a name or an address, above a list of people. */
export function FindSomebody({ typed, onType }: FindSomebodyProps) {
  return (
    <TextField
      label="Find somebody"
      type="search"
      placeholder="Name or e-mail"
      autoComplete="off"
      maxLength={120}
      value={typed}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
