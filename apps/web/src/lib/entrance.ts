import type { AppRouter } from "@belay/api";
import type { inferRouterOutputs } from "@trpc/server";

/** What the doors need to know of the company; null while nobody has set it up. */
export type Entrance = inferRouterOutputs<AppRouter>["company"]["entrance"];

/**
 * Asked without the typed client, which would be a seventh of the sign-in page's weight.
 * "unknown" when no answer came: the form still works then.
 */
export async function readEntrance(): Promise<Entrance | "unknown"> {
  try {
    const response = await fetch("/trpc/company.entrance");
    if (!response.ok) return "unknown";
    const answer: { result: { data: Entrance } } = await response.json();
    return answer.result.data;
  } catch (error) {
    // No connection, or something in between that answers with a page of its own.
    if (error instanceof TypeError || error instanceof SyntaxError) return "unknown";
    throw error;
  }
}
