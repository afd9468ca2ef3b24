import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";

type Change = "renew" | "remove";

const CHANGES = {
  renew: {
    title: "Make a new address?",
    words:
      "Every calendar that reads the old address gets no more changes. Give each of them the new one, and remove the old subscription there.",
    confirm: "Make a new one",
  },
  remove: {
    title: "Remove the address?",
    words: "Every calendar that reads it gets no more changes. You can make a new address at any time.",
    confirm: "Remove it",
  },
} satisfies Record<Change, unknown>;

/** A new address or none; both say first what they break. */
export function ChangeFeed({ onChanged }: { onChanged: () => void }) {
  const [change, setChange] = useState<Change | null>(null);
  const onSuccess = async () => {
    setChange(null);
    onChanged();
    await queryClient.invalidateQueries();
  };
  const renew = useMutation(api.calendar.renewFeed.mutationOptions({ onSuccess }));
  const remove = useMutation(api.calendar.removeFeed.mutationOptions({ onSuccess }));
  const failure = renew.error ?? remove.error;
  const asked = change && CHANGES[change];
  return (
    <>
      <Button variant="bare" onClick={() => setChange("renew")}>
        New address
      </Button>
      <Button variant="bare" onClick={() => setChange("remove")}>
        Remove
      </Button>
      {asked ? (
        <ConfirmDialog
          isOpen
          title={asked.title}
          confirm={{
            label: asked.confirm,
            onConfirm: () => (change === "renew" ? renew.mutate() : remove.mutate()),
            isBusy: renew.isPending || remove.isPending,
            isFinal: true,
          }}
          cancel={{ label: "Keep it", onCancel: () => setChange(null) }}
        >
          <Stack gap={3}>
            <Text>{asked.words}</Text>
            <FormProblem words={failure ? readFailure(failure).message : null} />
          </Stack>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
