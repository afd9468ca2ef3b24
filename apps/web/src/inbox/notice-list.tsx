import { formatDay } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queryClient } from "../api.ts";
import { useAskDialog } from "../lib/use-ask-dialog.ts";
import { useViewer } from "../lib/viewer.ts";
import { NoticeWords } from "./notice-words.tsx";
import type { Inbox, Notice } from "./turn.ts";

/** What happened meanwhile, told once: each stays until it is put away. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const viewer = useViewer();
  const home = api.inbox.home.queryKey();
  const dismiss = useMutation(
    api.inbox.dismiss.mutationOptions({
      onMutate: ({ id }) => {
        queryClient.setQueryData(
          home,
          (inbox: Inbox | undefined) =>
            inbox && { ...inbox, notices: inbox.notices.filter((notice) => notice.id !== id) },
        );
      },
      onError: () => queryClient.invalidateQueries({ queryKey: home }),
    }),
  );
  if (notices.length === 0) return null;
  return (
    <Section title="Since you last looked">
      <ListCard label="News">
        {notices.map((notice) => (
          <Row key={notice.id} justify="between" align="center" gap={3}>
            <Stack gap={1}>
              <span>
                <NoticeWords notice={notice} />
              </span>
              <Text tone="muted" size="small">
                {formatDay({ instant: notice.createdAt, zone: viewer.timeZone, locale: viewer.locale })}
              </Text>
            </Stack>
            <Row gap={1} wrap={false}>
              <NoticeLink notice={notice} />
              <Button variant="bare" onClick={() => dismiss.mutate({ id: notice.id })}>
                Got it
              </Button>
            </Row>
          </Row>
        ))}
      </ListCard>
    </Section>
  );
}

function NoticeLink({ notice }: { notice: Notice }) {
  const look = buttonClassName("bare");
  if (notice.sessionId) {
    return (
      <Link to="/sessions/$id" params={{ id: notice.sessionId }} className={look}>
        Open
      </Link>
    );
  }
  if (notice.goal !== null || LOOK_ELSEWHERE.has(notice.topic)) {
    return (
      <Link to="/find" search={writeSearch(notice.goal)} className={look}>
        Find somebody else
      </Link>
    );
  }
  if (notice.commentId) {
    return (
      <Link to="/reviews" className={look}>
        Open
      </Link>
    );
  }
  if (notice.topic === "helpNobodyLeft" || notice.topic === "helpClosed") {
    return (
      <>
        <AskAgain skillId={notice.skillId} />
        <Link to="/find" search={findBy(notice.skillId)} className={look}>
          Find a mentor
        </Link>
      </>
    );
  }
  const page = PAGES[notice.topic];
  if (page) {
    return (
      <Link to={page} className={look}>
        Look
      </Link>
    );
  }
  if (notice.topic === "helpMovedOn" || notice.topic === "helpStopped") return null;
  return (
    <Link to="/mentorships" className={look}>
      Open
    </Link>
  );
}

/** What came to an end for who looks for a mentor, also where nothing says what for. */
const LOOK_ELSEWHERE = new Set(["choicesExhausted", "lineEnded"]);

const PAGES: Readonly<
  Record<string, "/team" | "/company/people" | "/programmes" | "/settings/profile" | "/">
> = {
  programmeJoined: "/settings/profile",
  programmeLeft: "/programmes",
  programmeAdminNamed: "/programmes",
  silenceFlagged: "/team",
  silencesInCompany: "/company/people",
};

/** The search for the same goal. */
function writeSearch(goal: Notice["goal"]) {
  if (goal === null) return {};
  if (goal.levelId !== null) return { level: goal.levelId };
  const { skillId, fromLevel, toLevel } = goal;
  if (skillId === null || toLevel === null) return {};
  return { skill: skillId, to: toLevel, ...(fromLevel === null ? {} : { from: fromLevel }) };
}

const findBy = (skillId: string | null) => (skillId === null ? {} : { skill: skillId, to: 5 });

/** The dialog with the skill chosen already, so that other hours are two clicks away. */
function AskAgain({ skillId }: { skillId: string | null }) {
  const { open } = useAskDialog();
  return (
    <Button
      variant="bare"
      onClick={() => open({ ask: "flash", ...(skillId === null ? {} : { askFor: skillId }) })}
    >
      Ask again
    </Button>
  );
}
