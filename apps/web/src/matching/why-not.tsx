import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import type { FindSearch } from "../lib/find-search.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { ChosenColleague } from "../people/colleague-select.tsx";
import { ColleagueSelect } from "../people/colleague-select.tsx";
import { toQuestion } from "./find-search.ts";
import { JudgementCard } from "./judgement-card.tsx";

interface WhyNotProps {
  search: FindSearch;
  onChange: (search: FindSearch) => void;
}

/** Why a colleague one has in mind is not in the list, and the smallest change that would bring them in. */
export function WhyNot({ search, onChange }: WhyNotProps) {
  const [colleague, setColleague] = useState<ChosenColleague | null>(null);
  return (
    <Stack gap={4}>
      <Card title="Somebody in mind?">
        <ColleagueSelect
          label="Why not this person?"
          description="See how they fit, or what stands against it and what would change that."
          value={colleague}
          onChange={setColleague}
        />
      </Card>
      {colleague === null ? null : (
        <Judged key={colleague.id} mentor={colleague} search={search} onChange={onChange} />
      )}
    </Stack>
  );
}

function Judged({ mentor, search, onChange }: WhyNotProps & { mentor: ChosenColleague }) {
  const judged = useQuery({
    ...api.matching.judge.queryOptions({ mentorId: mentor.id, ...toQuestion(search) }),
    placeholderData: keepPreviousData,
  });
  return (
    <FourFaces query={judged} subject={`how ${mentor.name} fits`} requestId={requestIdOf}>
      {(judgement) => <JudgementCard judged={judgement} search={search} onChange={onChange} />}
    </FourFaces>
  );
}
