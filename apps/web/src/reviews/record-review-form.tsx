import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useAttemptKey } from "../lib/use-attempt-key.ts";
import { useViewer } from "../lib/viewer.ts";
import type { RecordValues } from "./record-values.ts";
import { todayIn, toRecordInput } from "./record-values.ts";
import { RecordedComment } from "./recorded-comment.tsx";
import { RecordedWho } from "./recorded-who.tsx";
import type { ReviewPartner } from "./review.ts";
import { useRecordReview } from "./use-record-review.ts";

interface RecordReviewFormProps {
  partners: readonly ReviewPartner[];
  withId: PersonId | null;
  onDone: () => void;
}

/** What one of two wrote to the other on a change. */
export function RecordReviewForm({ partners, withId, onDone }: RecordReviewFormProps) {
  const { id, timeZone } = useViewer();
  const viewerId = personId.parse(id);
  const { attemptKey, renew } = useAttemptKey();
  const [nobody, setNobody] = useState<string>();
  const { record, isBusy, problems } = useRecordReview({ onDone, onRefused: renew });
  const form = useForm<RecordValues>({
    initialValues: { ...untouched, otherId: withId ?? soleOf(partners), writtenOn: todayIn(timeZone) },
  });
  const send = (values: RecordValues) => {
    const input = toRecordInput(values, { viewerId, partners, key: attemptKey, timeZone });
    setNobody(input === null ? "Choose who the other one is." : undefined);
    if (input !== null) record(input);
  };
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap={4}>
        <RecordedWho
          form={form}
          partners={partners}
          problem={nobody ?? problems.recipientId ?? problems.authorId}
        />
        <RecordedComment form={form} problems={problems} today={todayIn(timeZone)} />
        <Text tone="muted" size="small">
          Both of you see all of it. Your leads see the link, the kind, the date and the marks; of the words
          only what their own people wrote.
        </Text>
        <FormProblem words={problems.form} />
        <Row justify="end">
          <Button variant="bare" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={isBusy}>
            Record it
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

const untouched = {
  isMine: true,
  changeUrl: "",
  changeTitle: "",
  quotedCode: "",
  body: "",
  kind: "",
  skillId: null,
  isMarkedByAuthor: false,
};

function soleOf(partners: readonly ReviewPartner[]): string {
  return partners.length === 1 ? (partners[0]?.id ?? "") : "";
}
