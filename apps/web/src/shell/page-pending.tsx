import { LoadingLine } from "@belay/ui/loading-line.tsx";

/** While a page's code or its first answer is on the way: the line tightens. */
export function PagePending() {
  return <LoadingLine label="Loading this page" />;
}
