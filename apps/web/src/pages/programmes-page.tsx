import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { OwnProgrammes } from "../programmes/own-programmes.tsx";
import type { ProgrammeCard } from "../programmes/programme-calls.ts";
import { ProgrammeList } from "../programmes/programme-list.tsx";

export function ProgrammesPage() {
  const { isCompanyAdmin } = useViewer();
  const query = useQuery(api.programmes.all.queryOptions());
  const make = isCompanyAdmin ? (
    <Link to="/programmes/new" className={buttonClassName("primary")}>
      Make a programme
    </Link>
  ) : null;
  return (
    <Stack gap={6}>
      <PageHeading
        title={sayTitle(query.data)}
        sub="Who is in each, who is matched, and where somebody waits."
        actions={query.data?.length === 0 ? null : make}
      />
      <FourFaces
        query={query}
        subject="the programmes"
        requestId={requestIdOf}
        empty={{
          when: (programmes) => programmes.length === 0,
          words: isCompanyAdmin
            ? "There is no programme yet. A programme brings people together and matches them fairly."
            : "You run no programme. Company admins make them and name who runs each.",
          action: make,
        }}
      >
        {(programmes) => <ProgrammeList programmes={programmes} />}
      </FourFaces>
      <OwnProgrammes />
    </Stack>
  );
}

function sayTitle(programmes: readonly ProgrammeCard[] | undefined): string {
  if (programmes === undefined || programmes.length === 0) return "Programmes";
  const running = programmes.filter(({ phase }) => phase !== "ended").length;
  const words = running === 1 ? "1 programme runs" : `${running} programmes run`;
  const ended = programmes.length - running;
  return ended === 0 ? words : `${words}, ${ended} ended`;
}
