import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation, zoneCity } from "@belay/core/time-words/zone-words.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Button } from "@belay/ui/button.tsx";
import { ColorSchemeField } from "@belay/ui/color-scheme-field.tsx";
import { VisuallyHidden } from "@belay/ui/visually-hidden.tsx";
import { useRouter } from "@tanstack/react-router";
import { useRef } from "react";
import { useNow } from "../lib/use-now.ts";
import type { Viewer } from "../lib/viewer.ts";
import styles from "./person-menu.module.css";
import { SettingsLinks } from "./settings-links.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

const MENU = "person-menu";

/** The viewer with zone and local time; opens their menu. */
export function PersonBlock({ viewer }: { viewer: Viewer }) {
  const now = new Date(useNow()).toISOString();
  const { id, name, timeZone } = viewer;
  return (
    <button type="button" className={styles.block} popoverTarget={MENU}>
      <Avatar id={id} name={name} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>
          {zoneCity(timeZone)} · {formatClock(now, timeZone)} {zoneAbbreviation(now, timeZone)}
        </span>
      </span>
      <VisuallyHidden>, your menu</VisuallyHidden>
    </button>
  );
}

interface PersonMenuProps {
  viewer: Viewer;
  onShortcuts: () => void;
}

/** Settings, colours, shortcuts, sign out. A popover of the browser: Escape and a click beside it close it. */
export function PersonMenu({ viewer, onShortcuts }: PersonMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const { routesByPath } = useRouter();
  const close = () => menu.current?.hidePopover();
  const showShortcuts = () => {
    close();
    onShortcuts();
  };
  return (
    <section id={MENU} ref={menu} popover="auto" className={styles.menu} aria-label="Your menu">
      <p className={styles.name}>{viewer.name}</p>
      <p className={styles.about}>{viewer.timeZone}</p>
      <SettingsLinks routesByPath={routesByPath} onChosen={close} />
      <ColorSchemeField />
      <Button variant="bare" onClick={showShortcuts}>
        Keyboard shortcuts
      </Button>
      <SignOutButton />
    </section>
  );
}
