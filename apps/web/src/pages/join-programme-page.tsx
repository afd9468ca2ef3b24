import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { JoinProgramme } from "../programmes/join-programme.tsx";

const route = getRouteApi("/member/programmes/join/$token");

export function JoinProgrammePage() {
  const { token } = route.useParams();
  const query = useQuery(api.programmes.joinLink.queryOptions({ token }));
  return (
    <FourFaces query={query} subject="the programme" requestId={requestIdOf}>
      {(programme) => <JoinProgramme programme={programme} token={token} />}
    </FourFaces>
  );
}
