import type { ProgrammeId } from "@belay/core/ids.ts";
import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import type { Copied } from "../lib/copy-text.ts";
import { copyText } from "../lib/copy-text.ts";
import { useViewer } from "../lib/viewer.ts";
import { useVerb } from "../teams/use-verb.ts";
import type { ProgrammeDetail } from "./programme-calls.ts";
import { sayProgrammeRefusal } from "./programme-sentences.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

const COPY_WORDS = {
  "not yet": "",
  copied: "Copied. Share it where the right people read it.",
  failed: "This browser did not copy it. Select the link and copy it by hand.",
} satisfies Record<Copied, string>;

/** The link by which people join by themselves: make it, renew it, switch it off. */
export function JoinLinkCard({ programme }: { programme: ProgrammeDetail }) {
  const { id, joining, joinLinkAt } = programme;
  const [token, setToken] = useState<string | null>(null);
  const { timeZone, locale } = useViewer();
  const renew = useVerb({
    call: (programmeId: ProgrammeId) => apiClient.programmes.renewJoinLink.mutate({ programmeId }),
    say: sayProgrammeRefusal,
    onDone: async (fresh) => {
      setToken(fresh.token);
      await refreshProgrammes();
    },
  });
  const off = useVerb({
    call: (programmeId: ProgrammeId) => apiClient.programmes.switchOffJoinLink.mutate({ programmeId }),
    say: sayProgrammeRefusal,
    onDone: async () => {
      setToken(null);
      await refreshProgrammes();
    },
  });
  if (joining === "invited") return null;
  const since = joinLinkAt === null ? null : formatDay({ instant: joinLinkAt, zone: timeZone, locale });
  return (
    <Card title="A link to join">
      <Stack gap={3}>
        <Text>
          {since === null
            ? "There is no link. Make one, and whoever has it can join by themselves."
            : `There has been a link since ${since}. It is shown only when it is made; a new one replaces it.`}
        </Text>
        {token === null ? null : <FreshLink token={token} />}
        <FormProblem words={renew.problems.general ?? off.problems.general} />
        <Row justify="end">
          {since === null ? null : (
            <Button variant="bare" loading={off.isBusy} onClick={() => off.send(id)}>
              Switch it off
            </Button>
          )}
          <Button loading={renew.isBusy} onClick={() => renew.send(id)}>
            {since === null ? "Make a link" : "Make a new link"}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function FreshLink({ token }: { token: string }) {
  const [copied, setCopied] = useState<Copied>("not yet");
  const address = `${window.location.origin}/programmes/join/${token}`;
  return (
    <Stack gap={2}>
      <TextField
        label="The link"
        description="It is shown only now."
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Row>
        <Button variant="primary" onClick={async () => setCopied(await copyText(address))}>
          Copy the link
        </Button>
        <div role="status">
          <Text tone={copied === "failed" ? "bad" : "good"}>{COPY_WORDS[copied]}</Text>
        </div>
      </Row>
    </Stack>
  );
}
