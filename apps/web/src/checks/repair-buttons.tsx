import type { RepairInput, RepairRefusal } from "@belay/core/checks/health-inputs.ts";
import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, apiClient, queryClient } from "../api.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { HealthRow } from "./health-calls.ts";
import { NextChoiceButton } from "./next-choice-button.tsx";

const sentences = {
  NOT_FOUND: "They are not in this programme any more.",
  NOT_NEEDED: "This has changed meanwhile, so nothing is to be done. Here is how it is now.",
  DONE_TODAY: "This was done today already. Tomorrow you can do it again.",
  NOBODY_LEFT:
    "None of their other choices can be asked just now, so nothing was changed. Remind the mentor, or ask the mentee to choose anew.",
} satisfies Sentences<RepairRefusal>;

interface RepairButtonsProps {
  row: HealthRow;
  today: string;
  programmeId: ProgrammeId;
}

/** What can be done about one row, each with one click and once a day. */
export function RepairButtons({ row, today, programmeId }: RepairButtonsProps) {
  const { personId, name, repairs, lastRepair } = row;
  const [isAsking, setAsking] = useState(false);
  const refresh = () => queryClient.invalidateQueries(api.checks.health.pathFilter());
  const { send, isBusy, problems } = useVerb({
    call: async (kind: RepairInput["kind"]) => {
      const outcome = await apiClient.checks.repair.mutate({ programmeId, personId, kind });
      // What the row offers is not how it is any more.
      if (!outcome.ok) await refresh();
      return outcome;
    },
    say: (refused: { code: RepairRefusal; ok: false }) => sentence(refused, sentences),
    onDone: async () => {
      await refresh();
      setAsking(false);
    },
  });
  const wasReminded = lastRepair?.kind === "remind" && lastRepair.on === today;
  const isPair = row.about.kind === "mentorship";
  const moreTime = row.about.kind === "request" ? "A week more" : "Begin the clock anew";
  const match = row.cause === "NOT_MATCHED" ? "Match them" : "Match again";
  return (
    <Stack gap={1} align="start">
      <Row gap={2}>
        {repairs.includes("extend") ? (
          <Button
            variant="bare"
            loading={isBusy}
            aria-label={`${moreTime} for ${name}`}
            onClick={() => (isPair ? setAsking(true) : send("extend"))}
          >
            {moreTime}
          </Button>
        ) : null}
        <ConfirmDialog
          isOpen={isAsking && repairs.includes("extend")}
          title="Begin the clock of their silence anew?"
          confirm={{ label: moreTime, onConfirm: () => send("extend"), isBusy, isFinal: true }}
          cancel={{ label: "Leave it", onCancel: () => setAsking(false) }}
        >
          <Stack gap={3}>
            <Text>
              {`${name} and ${row.mentor?.name ?? "their mentor"} count as working together from today, and are asked again only after as long a silence. This can’t be undone.`}
            </Text>
            <FormProblem words={problems.general} />
          </Stack>
        </ConfirmDialog>
        {repairs.includes("remind") ? (
          <Button
            loading={isBusy}
            disabled={wasReminded}
            aria-label={wasReminded ? `Reminded today: ${name}` : `Remind: ${name}`}
            onClick={() => send("remind")}
          >
            {wasReminded ? "Reminded today" : "Remind"}
          </Button>
        ) : null}
        {repairs.includes("nextChoice") ? (
          <NextChoiceButton
            row={row}
            isBusy={isBusy}
            problem={problems.general}
            onConfirm={() => send("nextChoice")}
          />
        ) : null}
        {repairs.includes("rematch") ? (
          <Link
            to="/programmes/$id"
            params={{ id: programmeId }}
            search={{ show: "runs" }}
            className={buttonClassName("quiet")}
            aria-label={`${match}: ${name}`}
          >
            {match}
          </Link>
        ) : null}
      </Row>
      <FormProblem words={problems.general} />
    </Stack>
  );
}
