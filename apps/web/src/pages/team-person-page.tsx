import { personId } from "@belay/core/ids.ts";
import { getRouteApi } from "@tanstack/react-router";
import { PersonEvidencePart } from "../evidence/person-evidence-part.tsx";
import { NotFoundPage } from "../shell/not-found-page.tsx";

const route = getRouteApi("/member/team/$personId");

/** What a lead sees of one of their people. */
export function TeamPersonPage() {
  const id = personId.safeParse(route.useParams().personId);
  const navigate = route.useNavigate();
  const search = route.useSearch();
  if (!id.success) return <NotFoundPage />;
  return <PersonEvidencePart id={id.data} search={search} onSearch={(next) => navigate({ search: next })} />;
}
