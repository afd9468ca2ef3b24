import { lazy, Suspense } from "react";
import styles from "./markdown-text.module.css";

const Markdown = lazy(async () => ({
  default: (await import("./sanitised-markdown.tsx")).SanitisedMarkdown,
}));

/** What a stranger wrote, as Markdown; until its renderer is here, as it was typed. */
export function MarkdownText({ children }: { children: string }) {
  return (
    <div className={styles.text}>
      <Suspense fallback={<div className={styles.plain}>{children}</div>}>
        <Markdown>{children}</Markdown>
      </Suspense>
    </div>
  );
}
