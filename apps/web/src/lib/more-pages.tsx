import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";

interface MorePagesProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  /** "Show more people". */
  words: string;
}

/** The way to the next page of a list; nothing where the list is at its end. */
export function MorePages({ query, words }: MorePagesProps) {
  if (!query.hasNextPage) return null;
  return (
    <Row>
      <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {words}
      </Button>
    </Row>
  );
}
