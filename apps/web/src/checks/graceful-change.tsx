import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Dialog } from "@belay/ui/dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { EndMentorship } from "../mentorships/end-mentorship.tsx";
import { firstName } from "../people/first-name.ts";
import type { QuestionSubject } from "./check-calls.ts";

interface GracefulChangeProps {
  subject: QuestionSubject;
  onClose: () => void;
}

/** After somebody said that it is not right: what they can do now, nothing of it urgent and nobody to blame. */
export function GracefulChange({ subject, onClose }: GracefulChangeProps) {
  const { mentorshipId, version, role, other, skillId } = subject;
  const name = firstName(other.name);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="narrow"
      head={{ title: "Thank you for saying so" }}
      footer={
        <Row justify="between">
          <EndMentorship mentorship={{ id: mentorshipId, version }} otherName={name} role={role} />
          <Button variant="bare" onClick={onClose}>
            Leave it as it is
          </Button>
        </Row>
      }
    >
      <Stack>
        <Text>{`Not every two people fit, and that is nobody's fault. ${name} does not learn what you said.`}</Text>
        {role === "mentee" ? (
          <>
            <Text>
              You can look around first: this mentorship stays until you end it, and no reason is asked for.
            </Text>
            <div>
              <Link
                to="/find"
                search={findBy(skillId)}
                className={buttonClassName("primary")}
                onClick={onClose}
              >
                Find somebody else
              </Link>
            </div>
          </>
        ) : (
          <Text>
            Often a word in the next session helps: another goal, another rhythm, somebody else who knows it
            better.
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}

const findBy = (skillId: string | null) => (skillId === null ? {} : { skill: skillId, to: 5 });
