import { Card } from "@belay/ui/card.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FindSearch } from "../lib/find-search.ts";
import { ChangeButtons } from "./change-buttons.tsx";
import type { Found } from "./find-calls.ts";
import { listWords } from "./reason-words.ts";
import { missingWords } from "./refusal-words.ts";

interface NotInTheListProps {
  search: FindSearch;
  found: Found;
  onChange: (search: FindSearch) => void;
}

/** Why others are not proposed, by reason and without names, and what would bring some of them in. */
export function NotInTheList({ search, found, onChange }: NotInTheListProps) {
  const reasons = missingWords(found.missing);
  const more = found.eligible - found.mentors.length;
  return (
    <Card title="Not in the list?">
      {more > 0 ? (
        <Text size="small" tone="muted">
          {more} more could help; these {found.mentors.length} fit best.
        </Text>
      ) : null}
      {reasons.length > 0 ? (
        <Text size="small" tone="muted">
          Of those who are missing, {listWords(reasons)}.
        </Text>
      ) : null}
      {found.mentors.length === 0 ? null : (
        <ChangeButtons search={search} changes={found.changes} onChange={onChange} />
      )}
    </Card>
  );
}
