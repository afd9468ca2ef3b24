import type { AppRouter } from "@belay/api";
import type { ZoneMode } from "@belay/core/calendar/change-zone.ts";
import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { lengthWords } from "@belay/core/time-words/zone-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Row } from "@belay/ui/row.tsx";
import { SearchSelect } from "@belay/ui/search-select.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { hoursSentences } from "./hours-sentences.ts";

interface ChangeZoneDialogProps {
  stored: { timeZone: string; version: number };
  /** The zone to begin with: this device's. */
  suggested: string;
  onClose: () => void;
}

const MODES = [
  {
    value: "local",
    label: "Keep my local hours",
    detail: "09:00 stays 09:00 on the new clock. Right when you moved and work the same hours there.",
  },
  {
    value: "moments",
    label: "Keep the moments",
    detail: "What was open stays open, at another time on your clock. Right when others rely on these hours.",
  },
] as const;

/** Another zone, what the hours keep in it, and all that it changes, before it happens. */
export function ChangeZoneDialog({ stored, suggested, onClose }: ChangeZoneDialogProps) {
  const [timeZone, setZone] = useState(suggested);
  const [mode, setMode] = useState<ZoneMode>("local");
  const [problem, setProblem] = useState<string | null>(null);
  const effects = useQuery(api.calendar.zoneChange.queryOptions({ timeZone, mode }));
  const changing = useMutation(api.calendar.changeZone.mutationOptions());
  const change = async () => {
    setProblem(null);
    try {
      const outcome = await changing.mutateAsync({ timeZone, mode, version: stored.version });
      await queryClient.invalidateQueries();
      if (outcome.ok) onClose();
      else setProblem(sentence(outcome, hoursSentences));
    } catch (error) {
      setProblem(readFailure(error).message);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{ title: "Change your zone", sub: `Your hours are in ${stored.timeZone} now.` }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            loading={changing.isPending}
            disabled={timeZone === stored.timeZone}
            onClick={change}
          >
            Change my zone
          </Button>
        </Row>
      }
    >
      <Stack>
        <SearchSelect
          label="Your new zone"
          visibleTo="Everybody sees this and your local time"
          options={zonesWith(timeZone)}
          value={timeZone}
          onChange={(zone) => setZone(zone ?? timeZone)}
          nothingFound="No zone with these letters. Try the nearest large city."
        />
        <RadioCards label="What stays" options={MODES} value={mode} onChange={setMode} />
        <FourFaces query={effects} subject="what this changes" requestId={requestIdOf}>
          {(found) => <Effects effects={found} timeZone={timeZone} />}
        </FourFaces>
        {problem === null ? null : (
          <div role="alert">
            <Text tone="bad">{problem}</Text>
          </div>
        )}
      </Stack>
    </Dialog>
  );
}

type EffectsOf = inferRouterOutputs<AppRouter>["calendar"]["zoneChange"];

function Effects({ effects, timeZone: zone }: { effects: EffectsOf; timeZone: string }) {
  const { locale } = useViewer();
  const changed = effects.partners.filter(({ before, after }) => before !== after);
  if (effects.outside.length === 0 && changed.length === 0)
    return <Text tone="muted">No session and nobody’s shared hours are affected.</Text>;
  return (
    <Stack gap={3}>
      {effects.outside.length > 0 ? (
        <>
          <Text>These sessions stay where they are, outside of your new hours:</Text>
          <ul>
            {effects.outside.map(({ id, start, end }) => (
              <li key={`${id} ${start}`}>
                <Link to="/sessions/$id" params={{ id }}>
                  {formatDay({ instant: start, zone, locale })}, {formatClock(start, zone)}–
                  {formatClock(end, zone)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {changed.length > 0 ? (
        <>
          <Text>Hours you share in a week:</Text>
          <ul>
            {changed.map(({ id, name, before, after }) => (
              <li key={id}>
                {name}: {lengthWords(Math.round(before))} now, {lengthWords(Math.round(after))} then
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Stack>
  );
}

// A browser may name a zone by an old name that its own list leaves out.
function zonesWith(zone: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(zone) ? known : [zone, ...known];
  return all.map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
