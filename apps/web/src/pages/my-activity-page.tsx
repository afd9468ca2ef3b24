import { personId } from "@belay/core/ids.ts";
import { getRouteApi } from "@tanstack/react-router";
import { PersonEvidencePart } from "../evidence/person-evidence-part.tsx";
import { useViewer } from "../lib/viewer.ts";

const route = getRouteApi("/member/me/activity");

/** What one's lead sees of oneself: the same page. */
export function MyActivityPage() {
  const { id } = useViewer();
  const navigate = route.useNavigate();
  return (
    <PersonEvidencePart
      id={personId.parse(id)}
      search={route.useSearch()}
      onSearch={(next) => navigate({ search: next })}
    />
  );
}
