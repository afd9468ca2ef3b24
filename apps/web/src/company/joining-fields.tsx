import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import type { ReactNode } from "react";

export type Joining = "invitation" | "domain";

interface JoiningFieldsProps {
  joining: Joining;
  emailDomain: string;
  onJoining: (joining: Joining) => void;
  onEmailDomain: (domain: string) => void;
  problems: { joining?: ReactNode; emailDomain?: ReactNode };
}

/** Who may join: only who holds a link, or also who asks with an address of the company. */
export function JoiningFields(props: JoiningFieldsProps) {
  const { joining, emailDomain, onJoining, onEmailDomain, problems } = props;
  return (
    <>
      <RadioCards
        label="Who may join"
        options={[
          {
            value: "invitation",
            label: "Only people I invite",
            detail: "You make a link for each address; it is mailed, and you can hand it over yourself.",
          },
          {
            value: "domain",
            label: "Anybody with an address of the company",
            detail:
              "They get a link by mail, which shows that the address is theirs. It needs a mail server.",
          },
        ]}
        value={joining}
        onChange={onJoining}
        error={problems.joining}
      />
      {joining === "domain" ? (
        <TextField
          label="Domain of the addresses"
          description="What stands behind the @, such as acme.com."
          value={emailDomain}
          onChange={(event) => onEmailDomain(event.currentTarget.value)}
          autoCapitalize="none"
          spellCheck={false}
          error={problems.emailDomain}
        />
      ) : null}
    </>
  );
}
