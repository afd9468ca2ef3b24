import type { ReactNode } from "react";
import classes from "./app-frame.module.css";
import { Brand } from "./brand.tsx";
import type { FrameLink, RenderLink } from "./frame-link.tsx";
import { FrameLinks } from "./frame-link.tsx";
import { PhoneBar } from "./phone-bar.tsx";

type AppFrameProps = {
  /** `own` is everybody's, `granted` what the person's relations open, below a line. */
  links: { own: readonly FrameLink[]; granted: readonly FrameLink[] };
  /** The router's link: gets where to, class and content. */
  renderLink: RenderLink;
  /** The person's block at the foot of the rail, and in "More" on a phone. */
  person: ReactNode;
  /** The bar at the top: search at its start, the rest at its end. */
  top: { search?: ReactNode | undefined; end?: ReactNode | undefined };
  children: ReactNode;
};

/** The house of every page after sign-in: rail, top bar, main region, and on a phone a bar at the bottom. */
export const AppFrame = ({ links, renderLink, person, top, children }: AppFrameProps) => (
  <div className={classes.frame}>
    <a href="#main" className={classes.skip}>
      Skip to the content
    </a>
    <nav aria-label="Main" className={classes.rail}>
      {renderLink({ to: "/", className: classes.brand, children: <Brand />, "aria-label": "Belay, home" })}
      <div className={classes.nav}>
        <FrameLinks links={links.own} renderLink={renderLink} />
        {links.granted.length > 0 && <hr className={classes.split} />}
        <FrameLinks links={links.granted} renderLink={renderLink} />
      </div>
      <div className={classes.person}>{person}</div>
    </nav>
    <header className={classes.top}>
      <div className={classes.search}>{top.search}</div>
      <div className={classes.end}>{top.end}</div>
    </header>
    <main id="main" tabIndex={-1} className={classes.main}>
      {children}
    </main>
    <PhoneBar links={[...links.own, ...links.granted]} renderLink={renderLink} person={person} />
  </div>
);
