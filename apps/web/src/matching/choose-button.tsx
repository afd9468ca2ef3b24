import { Button } from "@belay/ui/button.tsx";
import { VisuallyHidden } from "@belay/ui/visually-hidden.tsx";
import { ordinal } from "../lib/ordinal.ts";
import { firstName } from "../people/first-name.ts";
import type { Choosing } from "./choosing.ts";
import type { FoundMentor } from "./find-calls.ts";

interface ChooseButtonProps {
  person: Pick<FoundMentor, "id" | "name" | "askFor">;
  choosing: Choosing;
}

/** Puts somebody among those who are asked in turn, or takes them out again. */
export function ChooseButton({ person, choosing }: ChooseButtonProps) {
  const place = choosing.chosen.findIndex(({ id }) => id === person.id) + 1;
  const against = choosing.refuse(person);
  if (against !== null) {
    return (
      <Button variant="bare" disabled title={against}>
        Choose too <VisuallyHidden>{against}</VisuallyHidden>
      </Button>
    );
  }
  return (
    <Button
      variant={place > 0 ? "quiet" : "bare"}
      aria-pressed={place > 0}
      onClick={() => choosing.toggle(person)}
    >
      {place > 0
        ? `${ordinal(place)} choice`
        : choosing.chosen.length === 0
          ? "Choose several"
          : "Choose too"}{" "}
      <VisuallyHidden>{firstName(person.name)}</VisuallyHidden>
    </Button>
  );
}
