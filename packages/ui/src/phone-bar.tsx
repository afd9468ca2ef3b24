import type { ReactNode } from "react";
import { useId, useRef } from "react";
import { classNames } from "./class-names.ts";
import type { FrameLink, RenderLink } from "./frame-link.tsx";
import { FrameLinks, TurnCount } from "./frame-link.tsx";
import { Icon } from "./icon.tsx";
import classes from "./phone-bar.module.css";

type PhoneBarProps = { links: readonly FrameLink[]; renderLink: RenderLink; person: ReactNode };

/** On a phone: four links at the bottom, the rest and the person under "More". */
export const PhoneBar = ({ links, renderLink, person }: PhoneBarProps) => {
  const sheet = useRef<HTMLDivElement>(null);
  const id = useId();
  const onBar = links.filter((link) => link.isOnPhoneBar);
  const others = links.filter((link) => !link.isOnPhoneBar);
  const hidden = others.reduce((sum, link) => sum + (link.count ?? 0), 0);
  return (
    <nav aria-label="Main" className={classes.bar}>
      {onBar.map((link) => (
        <div key={link.to} className={classes.slot}>
          {renderLink({
            to: link.to,
            className: classNames(classes.item, link.isCurrent && classes.current),
            "aria-current": link.isCurrent ? "page" : undefined,
            children: (
              <>
                <Icon name={link.icon} />
                {link.label}
                {link.count ? <Count count={link.count} /> : null}
              </>
            ),
          })}
        </div>
      ))}
      <button
        type="button"
        popoverTarget={id}
        className={classNames(
          classes.item,
          classes.slot,
          others.some((link) => link.isCurrent) && classes.current,
        )}
      >
        <Icon name="more" />
        More
        {hidden > 0 && <Count count={hidden} />}
      </button>
      {/* A chosen link closes the sheet: the page changes below it without being loaded anew. */}
      <div
        id={id}
        ref={sheet}
        popover="auto"
        className={classes.sheet}
        onClickCapture={() => sheet.current?.hidePopover()}
      >
        <FrameLinks links={others} renderLink={renderLink} />
        <div className={classes.person}>{person}</div>
      </div>
    </nav>
  );
};

const Count = ({ count }: { count: number }) => (
  <span className={classes.count}>
    <TurnCount count={count} />
  </span>
);
