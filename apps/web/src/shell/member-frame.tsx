import { AppFrame } from "@belay/ui/app-frame.tsx";
import type { RenderLink } from "@belay/ui/frame-link.tsx";
import { Link, Outlet, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import { useAskDialog } from "../lib/use-ask-dialog.ts";
import { useViewer } from "../lib/viewer.ts";
import { ConnectionLine } from "./connection-line.tsx";
import { DocumentTitle } from "./document-title.tsx";
import { LocalTime } from "./local-time.tsx";
import { PersonBlock, PersonMenu } from "./person-menu.tsx";
import type { Place } from "./places.ts";
import { isAtPlace, listPlaces } from "./places.ts";
import { SearchButton } from "./search-button.tsx";
import { StuckButton } from "./stuck-button.tsx";
import type { TurnCounts } from "./turn-counts.ts";
import { useTurnCounts } from "./turn-counts.ts";
import type { FrameDialog } from "./use-frame-dialogs.ts";
import { useFrameDialogs } from "./use-frame-dialogs.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useSingleKeys } from "./use-single-keys.ts";

const CommandSearch = lazy(async () => ({ default: (await import("./command-search.tsx")).CommandSearch }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

/** The frame with its words, counts, search, shortcuts and the person's block. */
export function MemberFrame({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const places = listPlaces(viewer, useRouter().routesByPath);
  const links = useFrameLinks(places);
  const { open, show, close } = useFrameDialogs();
  useHeadingFocus();
  useFrameShortcuts(places, show);
  return (
    <>
      <DocumentTitle />
      <AppFrame
        links={links}
        renderLink={renderLink}
        person={<PersonBlock viewer={viewer} />}
        top={{
          search: <SearchButton onSearch={() => show("search")} />,
          end: (
            <>
              <StuckButton />
              <LocalTime viewer={viewer} />
            </>
          ),
        }}
      >
        <Outlet />
      </AppFrame>
      <ConnectionLine />
      <PersonMenu viewer={viewer} onShortcuts={() => show("shortcuts")} />
      <Suspense>
        {open === "search" ? <CommandSearch places={places} onClose={close} /> : null}
        {open === "shortcuts" ? <ShortcutsDialog places={places} onClose={close} /> : null}
      </Suspense>
      {children}
    </>
  );
}

// Plain strings: the rail lists places before their pages exist, see places.ts.
const renderLink: RenderLink = (link) => <Link {...link} />;

function useFrameLinks(places: readonly Place[]) {
  const { pathname } = useLocation();
  const counts = useTurnCounts();
  const linksOf = (group: Place["group"]) =>
    places.filter((place) => place.group === group).map((place) => toFrameLink({ place, pathname, counts }));
  return { own: linksOf("mine"), granted: linksOf("relations") };
}

function toFrameLink({ place, pathname, counts }: { place: Place; pathname: string; counts: TurnCounts }) {
  return {
    to: place.path,
    label: place.word,
    icon: place.icon,
    isCurrent: isAtPlace(place, pathname),
    count: counts[place.path],
    isOnPhoneBar: place.isOnPhone,
  };
}

function useFrameShortcuts(places: readonly Place[], show: (dialog: FrameDialog) => void) {
  const navigate = useNavigate();
  const { open: ask } = useAskDialog();
  const [hasSingleKeys] = useSingleKeys();
  useShortcuts({
    hasSingleKeys,
    onSearch: () => show("search"),
    onHelp: () => show("shortcuts"),
    onStuck: () => ask({ ask: "stuck" }),
    onGo: (key) => {
      const place = places.find((one) => one.key === key);
      if (place !== undefined) return navigate({ to: place.path });
    },
  });
}
