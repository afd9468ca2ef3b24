import { Button } from "@belay/ui/button.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { FindSearch } from "../lib/find-search.ts";
import { ChangeButtons } from "./change-buttons.tsx";
import type { Missing } from "./find-calls.ts";
import { countedRefusal } from "./refusal-words.ts";

interface NobodyFoundProps {
  search: FindSearch;
  missing: Missing;
  onChange: (search: FindSearch) => void;
  onOtherGoal: () => void;
}

/** Nobody to propose: what keeps most people out, and the smallest change that helps, ready to be applied. */
export function NobodyFound({ search, missing, onChange, onOtherGoal }: NobodyFoundProps) {
  const { nobody } = missing;
  const constraint = nobody?.constraint ?? null;
  const changes = nobody?.change ? [nobody.change] : [];
  return (
    <EmptyState
      action={
        <Stack gap={2} align="start">
          <ChangeButtons search={search} changes={changes} onChange={onChange} isMain />
          <Button variant={changes.length === 0 ? "primary" : "bare"} onClick={onOtherGoal}>
            Choose another goal
          </Button>
        </Stack>
      }
    >
      {constraint === null
        ? "Nobody offers to mentor yet. As soon as somebody does, they are here."
        : `What stands in the way most: ${countedRefusal(constraint, nobody?.count ?? 0)}.`}
    </EmptyState>
  );
}
