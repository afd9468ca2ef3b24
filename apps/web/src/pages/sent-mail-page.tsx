import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import styles from "../inbox/sent-mail.module.css";
import { SentMailLetter } from "../inbox/sent-mail-letter.tsx";
import { SentMailList } from "../inbox/sent-mail-list.tsx";
import { listDemoMail } from "../lib/demo-mail.ts";
import { MorePages } from "../lib/more-pages.tsx";
import { useViewer } from "../lib/viewer.ts";

const route = getRouteApi("/member/sent-mail");

/** The demo's post box: what everybody in it would have got. */
export function SentMailPage() {
  const { mail } = route.useSearch();
  const { timeZone } = useViewer();
  const query = useInfiniteQuery({
    queryKey: ["demo-mail"],
    queryFn: ({ pageParam }) => listDemoMail(pageParam),
    initialPageParam: "",
    getNextPageParam: ({ letters, hasMore }) => (hasMore ? letters.at(-1)?.id : undefined),
  });
  return (
    <Stack gap={6}>
      <PageHeading
        title="Mail that the demo wrote"
        sub="To everybody in it. Nothing leaves this machine, and only the demo has this page."
      />
      <FourFaces
        query={query}
        subject="the mail"
        empty={{
          when: ({ pages }) => pages[0]?.letters.length === 0,
          words: "No mail yet. Ask a mentor or book a session, and it shows here.",
        }}
      >
        {({ pages }) => (
          <div className={styles.columns} data-is-reading={mail !== undefined}>
            <Stack gap={3}>
              <SentMailList letters={pages.flatMap(({ letters }) => letters)} chosen={mail} zone={timeZone} />
              <MorePages query={query} words="Show older mail" />
            </Stack>
            {mail === undefined ? (
              <Text tone="muted">Choose a mail to read it.</Text>
            ) : (
              <div className={styles.reading}>
                <Stack gap={3}>
                  <Link to="/sent-mail" search={{}} resetScroll={false}>
                    All mail
                  </Link>
                  <SentMailLetter key={mail} id={mail} zone={timeZone} />
                </Stack>
              </div>
            )}
          </div>
        )}
      </FourFaces>
    </Stack>
  );
}
