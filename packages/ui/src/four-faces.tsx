import type { ReactNode } from "react";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";
import { LoadingRows } from "./loading-rows.tsx";

type QueryState<Data> = {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
};

type FourFacesProps<Data> = {
  /** A query's result, as TanStack Query gives it. */
  query: QueryState<Data>;
  /** What is loading and what failed: "your turns". */
  subject: string;
  /** Words for nothing; not given where nothing can't be. */
  empty?: { when: (data: Data) => boolean; words: ReactNode; action?: ReactNode | undefined } | undefined;
  /** The id that help can look up. */
  requestId?: ((error: unknown) => string | undefined) | undefined;
  children: (data: Data) => ReactNode;
};

/** Loading, empty, error or full: always one of the four. What was loaded once stays in sight when a refresh fails. */
export const FourFaces = <Data,>({ query, subject, empty, requestId, children }: FourFacesProps<Data>) => {
  const { data, error, refetch } = query;
  if (data !== undefined) {
    return empty?.when(data) ? <EmptyState action={empty.action}>{empty.words}</EmptyState> : children(data);
  }
  if (!error) return <LoadingRows label={`Loading ${subject}`} />;
  return (
    <ErrorState
      what={`We could not load ${subject}.`}
      kept="Nothing is lost. Check your connection and try again."
      requestId={requestId?.(error)}
      onRetry={() => {
        refetch();
      }}
    />
  );
};
