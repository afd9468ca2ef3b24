import { Text } from "@belay/ui/text.tsx";

/** What is wrong with the whole of a form, or with a button that has no field. */
export function FormProblem({ words }: { words: string | null }) {
  return words === null ? null : (
    <div role="alert">
      <Text tone="bad">{words}</Text>
    </div>
  );
}
