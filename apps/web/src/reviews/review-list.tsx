import { Button } from "@belay/ui/button.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { Review } from "./review.ts";
import { ReviewRow } from "./review-row.tsx";

interface ReviewListProps {
  label: string;
  pages: readonly { rows: readonly Review[] }[];
  more: { hasMore: boolean; isLoading: boolean; onMore: () => unknown };
}

/** Comments, the newest first, and the way to older ones. */
export function ReviewList({ label, pages, more }: ReviewListProps) {
  return (
    <Stack gap={4}>
      <ListCard label={label}>
        {pages.flatMap(({ rows }) => rows.map((review) => <ReviewRow key={review.id} review={review} />))}
      </ListCard>
      {more.hasMore ? (
        <Button loading={more.isLoading} onClick={() => more.onMore()}>
          Show older ones
        </Button>
      ) : null}
    </Stack>
  );
}
