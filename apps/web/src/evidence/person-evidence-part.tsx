import type { PersonId } from "@belay/core/ids.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { PageTitle } from "../lib/page-title.tsx";
import type { PeriodSearch } from "../lib/period-search.ts";
import { periodOf } from "../lib/period-search.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { PersonView } from "./person-view.tsx";
import { RowsDrawer } from "./rows-drawer.tsx";

interface PersonEvidencePartProps {
  id: PersonId;
  search: PeriodSearch;
  onSearch: (search: PeriodSearch) => void;
}

/** One person's numbers in the dates that the address names, with the rows of one of them beside. */
export function PersonEvidencePart({ id, search, onSearch }: PersonEvidencePartProps) {
  const { rows, person: _person, ...dates } = search;
  const asked = periodOf(dates);
  const query = useQuery(api.evidence.person.queryOptions({ personId: id, period: asked }));
  return (
    <>
      {query.data === undefined ? <PageHeading title="Activity" /> : null}
      <FourFaces query={query} subject="the numbers" requestId={requestIdOf}>
        {(evidence) => (
          <>
            <PageTitle>{evidence.person.name}</PageTitle>
            <PersonView
              evidence={evidence}
              asked={asked}
              onPeriod={(chosen) => onSearch(chosen ?? {})}
              onOpen={(number) => onSearch({ ...dates, rows: number })}
            />
            <RowsDrawer person={evidence.person} rows={rows} period={asked} onClose={() => onSearch(dates)} />
          </>
        )}
      </FourFaces>
    </>
  );
}
