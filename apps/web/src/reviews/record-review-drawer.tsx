import type { PersonId } from "@belay/core/ids.ts";
import { Drawer } from "@belay/ui/drawer.tsx";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";

// A select with search is heavy, and most who look at comments record none.
const RecordReviewForm = lazy(async () => ({
  default: (await import("./record-review-form.tsx")).RecordReviewForm,
}));

interface RecordReviewDrawerProps {
  isOpen: boolean;
  /** The other one, where the page knows who. */
  withId?: PersonId | null | undefined;
  onClose: () => void;
}

/** Recording a comment beside the list, so that nobody loses their place. */
export function RecordReviewDrawer({ isOpen, withId = null, onClose }: RecordReviewDrawerProps) {
  const query = useQuery({ ...api.reviews.partners.queryOptions(), enabled: isOpen });
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title="Record a review comment">
      <FourFaces query={query} subject="who you can record with" requestId={requestIdOf}>
        {(partners) =>
          partners.length === 0 ? (
            <EmptyState>
              A comment is recorded between two who are paired. Once you have a mentor or a mentee, record
              here what one of you wrote to the other.
            </EmptyState>
          ) : (
            <Suspense>
              <RecordReviewForm partners={partners} withId={withId} onDone={onClose} />
            </Suspense>
          )
        }
      </FourFaces>
    </Drawer>
  );
}
