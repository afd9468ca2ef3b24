import type { DeliveriesShown } from "@belay/core/company/delivery-inputs.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, apiClient } from "../api.ts";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { refreshCompany } from "../teams/refresh-company.ts";
import { useVerb } from "../teams/use-verb.ts";
import { sayTryAgainRefusal } from "./company-sentences.ts";
import { DeliveryRow } from "./delivery-row.tsx";

const CHOICES = [
  { value: "all", label: "Everything" },
  { value: "waiting", label: "Waiting" },
  { value: "held", label: "Held by choice" },
  { value: "dead", label: "Given up" },
  { value: "sent", label: "Sent" },
  { value: "skipped", label: "Not sent" },
] as const;

const EMPTY = {
  all: "No mail was written yet. The first one is written when you invite somebody.",
  waiting: "Nothing waits: all mail is out.",
  held: "Nothing waits by its reader's choice: no quiet hours, no daily mail to come.",
  dead: "Nothing was given up.",
  sent: "Nothing was sent yet.",
  skipped: "Nothing was held back.",
} satisfies Record<DeliveriesShown, string>;

interface DeliveryListProps {
  show: DeliveriesShown;
  onShow: (show: DeliveriesShown) => void;
}

/** The log of mail, newest first, page after page. */
export function DeliveryList({ show, onShow }: DeliveryListProps) {
  const { timeZone } = useViewer();
  const query = useInfiniteQuery(
    api.company.deliveries.infiniteQueryOptions(
      { show },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const { send, isBusy, problems } = useVerb({
    call: (id: string) => apiClient.company.tryDeliveryAgain.mutate({ id }),
    say: sayTryAgainRefusal,
    onDone: refreshCompany,
  });
  return (
    <Section title="The log">
      <Chips label="What to show" options={CHOICES} value={show} onChange={onShow} />
      <FormProblem words={problems.general} />
      <FourFaces
        query={query}
        subject="the mail"
        requestId={requestIdOf}
        empty={{ when: ({ pages }) => pages[0]?.deliveries.length === 0, words: EMPTY[show] }}
      >
        {({ pages }) => (
          <Stack gap={4}>
            <ListCard label="Mail, newest first">
              {pages.flatMap(({ deliveries }) =>
                deliveries.map((delivery) => (
                  <DeliveryRow
                    key={delivery.id}
                    delivery={delivery}
                    zone={timeZone}
                    isBusy={isBusy}
                    onTryAgain={send}
                  />
                )),
              )}
            </ListCard>
            <MorePages query={query} words="Show older mail" />
          </Stack>
        )}
      </FourFaces>
    </Section>
  );
}
