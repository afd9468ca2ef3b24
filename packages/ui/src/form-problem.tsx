import { Text } from "./text.tsx";

/** What is wrong with the whole of a form, or with a button that has no field. */
export const FormProblem = ({ words }: { words: string | null | undefined }) =>
  words === null || words === undefined ? null : (
    <div role="alert">
      <Text tone="bad">{words}</Text>
    </div>
  );
