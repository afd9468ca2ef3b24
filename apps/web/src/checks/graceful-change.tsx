import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";

interface GracefulChangeProps {
  otherName: string;
  role: "mentor" | "mentee";
  /** What the mentorship is for; null for a level. */
  skillId: string | null;
}

/** After somebody said that it is not right: what they can do, nothing of it urgent and nobody to blame. */
export function GracefulChange({ otherName, role, skillId }: GracefulChangeProps) {
  return (
    <Card title="Thank you for saying so" end="Only you see this">
      <Stack gap={3} align="start">
        <Text>{`Not every two people fit, and that is nobody's fault. ${otherName} does not learn what you said for yourself.`}</Text>
        {role === "mentee" ? (
          <>
            <Text>
              You can look around first: this mentorship stays until you end it, and no reason is asked for.
            </Text>
            <Link to="/find" search={findBy(skillId)} className={buttonClassName("quiet")}>
              Find somebody else
            </Link>
          </>
        ) : (
          <Text>
            Often a word in the next session helps: another goal, another rhythm, somebody who knows it
            better. Or end it here, without a reason.
          </Text>
        )}
      </Stack>
    </Card>
  );
}

const findBy = (skillId: string | null) => (skillId === null ? {} : { skill: skillId, to: 5 });
