import { detectKind } from "@belay/core/reviews/comment-kind.ts";
import { educationalSuggestion } from "@belay/core/reviews/educational-suggestion.ts";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { UseFormReturnType } from "@mantine/form";
import { useDeferredValue } from "react";
import { SkillField } from "../ladder/skill-field.tsx";
import { kindOptions } from "./kind-options.ts";
import type { RecordValues } from "./record-values.ts";
import { kindWords, suggestionWords } from "./review-words.ts";

interface RecordedCommentProps {
  form: UseFormReturnType<RecordValues>;
  problems: Readonly<Record<string, string>>;
  today: string;
}

/** The change, the words, and what they are. */
export function RecordedComment({ form, problems, today }: RecordedCommentProps) {
  const { isMine, kind, skillId } = form.values;
  return (
    <>
      <TextField
        label="Link to the change"
        type="url"
        placeholder="https://"
        {...form.getInputProps("changeUrl")}
        error={problems.changeUrl}
      />
      <TextField
        label="Title of the change"
        description="Optional: how both of you call it."
        {...form.getInputProps("changeTitle")}
        error={problems.changeTitle}
      />
      <TextArea
        label="The code it is about"
        description="Optional."
        spellCheck={false}
        {...form.getInputProps("quotedCode")}
        error={problems.quotedCode}
      />
      <TextArea
        label="The comment"
        description="Markdown, as it stands in the review."
        rows={6}
        {...form.getInputProps("body")}
        error={problems.body}
      />
      <SelectField
        label="Kind"
        placeholder={useKindWords(form.values.body)}
        options={kindOptions}
        value={kind}
        onChange={(event) => form.setFieldValue("kind", event.target.value)}
        error={problems.kind}
      />
      <SkillField
        value={skillId}
        onChange={(value) => form.setFieldValue("skillId", value)}
        error={problems.skillId}
      />
      <TextField
        label="Written on"
        type="date"
        max={today}
        {...form.getInputProps("writtenOn")}
        error={problems.writtenAt}
      />
      {isMine ? <MeantToTeach form={form} problem={problems.isMarkedByAuthor} /> : null}
    </>
  );
}

function useKindWords(typed: string): string {
  const body = useDeferredValue(typed);
  return body.trim() === "" ? "As it reads" : `As it reads: ${kindWords[detectKind(body)]}`;
}

function MeantToTeach({
  form,
  problem,
}: {
  form: RecordedCommentProps["form"];
  problem: string | undefined;
}) {
  const body = useDeferredValue(form.values.body);
  const suggestion = educationalSuggestion({ body, changeUrl: form.values.changeUrl });
  return (
    <CheckboxField
      label="It was meant to teach"
      description={body.trim() === "" ? undefined : suggestionWords(suggestion)}
      {...form.getInputProps("isMarkedByAuthor", { type: "checkbox" })}
      error={problem}
    />
  );
}
