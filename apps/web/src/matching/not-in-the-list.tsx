import { listWords } from "@belay/core/matching/reason-words.ts";
import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { UseQueryResult } from "@tanstack/react-query";
import type { FindSearch } from "../lib/find-search.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { ChangeButtons } from "./change-buttons.tsx";
import type { Found, Missing } from "./find-calls.ts";
import { missingWords } from "./refusal-words.ts";

interface NotInTheListProps {
  search: FindSearch;
  found: Found;
  /** Comes after the list: everybody is looked at for it. */
  missing: UseQueryResult<Missing, unknown>;
  onChange: (search: FindSearch) => void;
}

/** Why others are not proposed, by reason and without names, and what would bring some of them in. */
export function NotInTheList({ search, found, missing, onChange }: NotInTheListProps) {
  const more = found.eligible - found.mentors.length;
  return (
    <Card title="Not in the list?">
      {more > 0 ? (
        <Text size="small" tone="muted">
          {more} more could help; these {found.mentors.length} fit best.
        </Text>
      ) : null}
      <FourFaces query={missing} subject="why others are missing" requestId={requestIdOf}>
        {(explained) => (
          <>
            <Reasons missing={explained.missing} />
            {found.mentors.length === 0 ? null : (
              <ChangeButtons search={search} changes={explained.changes} onChange={onChange} />
            )}
          </>
        )}
      </FourFaces>
    </Card>
  );
}

function Reasons({ missing }: Pick<Missing, "missing">) {
  const reasons = missingWords(missing);
  return reasons.length === 0 ? null : (
    <Text size="small" tone="muted">
      Of those who are missing, {listWords(reasons)}.
    </Text>
  );
}
