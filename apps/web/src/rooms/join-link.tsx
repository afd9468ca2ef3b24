import { buttonClassName } from "@belay/ui/button-class-name.ts";

/** Where the two meet, as the page's one primary action; nothing where nobody said it. */
export function JoinLink({ url }: { url: string | null }) {
  if (url === null) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={buttonClassName("primary")}>
      Join
    </a>
  );
}
