import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import classes from "./frame-link.module.css";
import type { IconName } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type FrameLink = {
  to: string;
  label: string;
  icon: IconName;
  isCurrent: boolean;
  /** Open turns behind it; said as "3 wait for you". */
  count?: number | undefined;
  /** One of the four on a phone's bar. */
  isOnPhoneBar?: boolean | undefined;
};

export type RenderedLink = {
  to: string;
  className: string | undefined;
  children: ReactNode;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string | undefined;
};

/** How the application's router draws a link. */
export type RenderLink = (link: RenderedLink) => ReactNode;

type FrameLinksProps = { links: readonly FrameLink[]; renderLink: RenderLink };

/** The words of the rail, each with its count of turns. */
export const FrameLinks = ({ links, renderLink }: FrameLinksProps) => (
  <ul className={classes.links}>
    {links.map((link) => (
      <li key={link.to}>
        {renderLink({
          to: link.to,
          className: classNames(classes.link, link.isCurrent && classes.current),
          "aria-current": link.isCurrent ? "page" : undefined,
          children: (
            <>
              {link.label}
              {link.count ? <TurnCount count={link.count} /> : null}
            </>
          ),
        })}
      </li>
    ))}
  </ul>
);

/** The number of turns, with words for those who listen. */
export const TurnCount = ({ count }: { count: number }) => (
  <span className={classes.count}>
    {count}
    <VisuallyHidden> {count === 1 ? "waits" : "wait"} for you</VisuallyHidden>
  </span>
);
