/** One thing to choose. */
export type Choice = { value: string; label: string; disabled?: boolean | undefined };
/** Things to choose under one heading. */
export type ChoiceGroup = { group: string; items: readonly Choice[] };
export type Choices = readonly (Choice | ChoiceGroup)[];

const item = ({ value, label, disabled = false }: Choice) => ({ value, label, disabled });

/** Choices as Mantine's lists take them. */
export const choiceData = (choices: Choices) =>
  choices.map((choice) =>
    "group" in choice ? { group: choice.group, items: choice.items.map(item) } : item(choice),
  );
