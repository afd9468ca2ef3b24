import { MEMBER_COLUMNS } from "@belay/core/programmes/member-rows.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { Row } from "@belay/ui/row.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { templateAddress } from "./csv-template.ts";

interface CsvSourceProps {
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
}

const COLUMNS: Record<(typeof MEMBER_COLUMNS)[number], string> = {
  email: "The address they sign in with. Has to be there.",
  role: "mentee, mentor or both. Has to be there.",
  capacity: "Mentees at once, 1 to 20. Empty: as usual in this programme.",
  skills: "What they want to learn here, split by semicolons. Empty: what their profile says.",
  wish: "What they hope for, in a line.",
};

/** A file of people, chosen or pasted. */
export function CsvSource({ text, onText, error }: CsvSourceProps) {
  return (
    <>
      <Row justify="between" align="end">
        <TextField
          type="file"
          label="A CSV file"
          accept=".csv,text/csv,text/plain"
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            if (file) onText(await file.text());
          }}
        />
        <a className={buttonClassName("quiet")} href={templateAddress()} download="people.csv">
          Download the template
        </a>
      </Row>
      <TextArea
        label="Or paste its lines"
        description="The first line names the columns: email, role, and if you like capacity, skills, wish."
        rows={8}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onText(target.value)}
        error={error}
      />
      <Disclosure summary="What goes into each column">
        <DefinitionList items={MEMBER_COLUMNS.map((term) => ({ term, detail: COLUMNS[term] }))} />
      </Disclosure>
    </>
  );
}
