import type { ReactNode } from "react";
import type { Components } from "react-markdown";
import ReactMarkdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { ScrollingCode } from "./scrolling-code.tsx";

/**
 * Markdown by strangers: no HTML of theirs, nothing fetched from elsewhere, links only to full web addresses
 * that learn nothing of where they were clicked.
 */
export function SanitisedMarkdown({ children }: { children: string }) {
  return (
    <ReactMarkdown
      skipHtml
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      components={components}
    >
      {children}
    </ReactMarkdown>
  );
}

// A heading inside a text is no heading of the page.
const strong = ({ children }: { children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const components: Components = {
  h1: strong,
  h2: strong,
  h3: strong,
  h4: strong,
  h5: strong,
  h6: strong,
  a: ({ href, children }) => <OutwardLink href={href}>{children}</OutwardLink>,
  // An image is fetched by whoever wants to see it, not by opening the page.
  img: ({ src, alt }) => <OutwardLink href={src}>{alt ? `image: ${alt}` : "image"}</OutwardLink>,
  pre: ({ children }) => <ScrollingCode>{children}</ScrollingCode>,
  input: ({ checked }) => <span>{checked ? "☑ " : "☐ "}</span>,
};

function OutwardLink({ href, children }: { href: unknown; children?: ReactNode }) {
  if (typeof href !== "string" || !/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
