import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import { useLadder } from "../ladder/use-ladder.ts";
import type { FindSearch } from "../lib/find-search.ts";
import { changeWords } from "./change-words.ts";
import type { Missing } from "./find-calls.ts";
import { changeSearch } from "./find-search.ts";

interface ChangeButtonsProps {
  search: FindSearch;
  changes: Missing["changes"];
  onChange: (search: FindSearch) => void;
  /** The first is the page's primary action. */
  isMain?: boolean;
  /** On somebody's page: who is proposed after the change. */
  person?: string;
}

/** What would bring more people in, each with how many; one click applies it. */
export function ChangeButtons({ search, changes, onChange, isMain = false, person }: ChangeButtonsProps) {
  const names = useLadder();
  return (
    <Stack gap={2} align="start">
      {changes.map((opening, index) => {
        const next = changeSearch(search, opening.change);
        const words = changeWords(opening, names, person);
        const variant = isMain && index === 0 ? "primary" : "quiet";
        return next === null ? (
          <Link key={words} to="/settings/profile" className={buttonClassName(variant)}>
            {words}
          </Link>
        ) : (
          <Button key={words} variant={variant} onClick={() => onChange(next)}>
            {words}
          </Button>
        );
      })}
    </Stack>
  );
}
