import { useSuspenseQuery } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";

/** Who looks at the screen, in which zone, and how dates are written for them. */
export interface Viewer {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  isCompanyAdmin: boolean;
  leadsSomebody: boolean;
  runsProgrammes: boolean;
  /** Everybody here is invented, and their mail can be read. */
  isDemo: boolean;
}

/** Who is signed in, or null: asked once, before the first page inside. */
export const findMe = () => queryClient.ensureQueryData(api.people.me.queryOptions());

/** The signed-in person. Only below the member layout, which lets nobody else through. */
export function useViewer(): Viewer {
  const { data: me } = useSuspenseQuery(api.people.me.queryOptions());
  if (me === null) throw new Error("This screen needs somebody who is signed in.");
  return { ...me, locale: readLocale() };
}

// The texts are English, so dates are too: in the reader's English where the browser names one.
function readLocale(): string {
  return navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB";
}
