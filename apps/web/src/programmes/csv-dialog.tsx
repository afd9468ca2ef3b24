import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { apiClient } from "../api.ts";
import { useVerb } from "../teams/use-verb.ts";
import { CsvPreview } from "./csv-preview.tsx";
import { CsvSource } from "./csv-source.tsx";
import type { Preview } from "./programme-calls.ts";
import { sayMemberRefusal } from "./programme-sentences.ts";
import { count } from "./programme-words.ts";
import { refreshProgrammes } from "./refresh-programmes.ts";

/** Many people from a file: choose or paste, look at every line, then add. */
export function CsvDialog({ programmeId, onClose }: { programmeId: ProgrammeId; onClose: () => void }) {
  const [text, setText] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const look = useVerb({
    call: async (typed: string) => {
      const value = await apiClient.programmes.previewCsv.mutate({ programmeId, text: typed });
      return { ok: true as const, value };
    },
    say: () => "",
    onDone: setPreview,
  });
  const add = useVerb({
    call: (seen: string) => apiClient.programmes.addFromCsv.mutate({ programmeId, text, seen }),
    say: (refused) => {
      if (refused.code === "CSV_CHANGED") look.send(text);
      return sayMemberRefusal(refused);
    },
    onDone: async () => {
      await refreshProgrammes();
      onClose();
    },
  });
  const coming = preview?.rows.filter(({ outcome }) => outcome === "add" || outcome === "change") ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title: "Add people from a file",
        sub: "Nothing is changed until you have looked at every line.",
      }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={preview === null ? onClose : () => setPreview(null)}>
            {preview === null ? "Cancel" : "Back to the file"}
          </Button>
          {preview === null ? (
            <Button variant="primary" loading={look.isBusy} onClick={() => look.send(text)}>
              Look at the lines
            </Button>
          ) : (
            <Button
              variant="primary"
              loading={add.isBusy}
              disabled={coming.length === 0}
              onClick={() => add.send(preview.seen)}
            >
              {coming.length === 0
                ? "Nobody to add"
                : `Add ${count(coming.length, "person").replace("persons", "people")}`}
            </Button>
          )}
        </Row>
      }
    >
      <Stack gap={4}>
        {preview === null ? (
          <CsvSource text={text} onText={setText} error={look.problems.fields.text} />
        ) : (
          <CsvPreview preview={preview} />
        )}
        <FormProblem words={(preview === null ? look : add).problems.general} />
        {preview === null ? null : (
          <Text tone="muted" size="small">
            Whoever is new is told by mail and on Home, by you and what comes next.
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
