import { useEffect, useState } from "react";
import { AppFrame } from "../src/app-frame.tsx";
import { ColorSchemeField } from "../src/color-scheme-field.tsx";
import { focusPageHeading } from "../src/focus-page-heading.ts";
import type { FrameLink, RenderedLink } from "../src/frame-link.tsx";
import { PersonLine } from "../src/person-line.tsx";
import { BookGallery } from "./book-gallery.tsx";
import { EntryGallery } from "./entry-gallery.tsx";
import { FacesGallery } from "./faces-gallery.tsx";
import { FieldsGallery } from "./fields-gallery.tsx";
import { FindGallery } from "./find-gallery.tsx";
import { HomeGallery } from "./home-gallery.tsx";
import { HoursGallery } from "./hours-gallery.tsx";
import { LadderGallery } from "./ladder-gallery.tsx";
import { NumbersGallery } from "./numbers-gallery.tsx";
import { people } from "./people.ts";
import { SearchBox } from "./search-box.tsx";

const PAGES = [
  { to: "#home", label: "Home", icon: "home", count: 3, isOnPhoneBar: true, page: HomeGallery },
  { to: "#find", label: "Find", icon: "search", isOnPhoneBar: true, page: FindGallery },
  { to: "#book", label: "Book", icon: "calendar", isOnPhoneBar: true, page: BookGallery },
  { to: "#hours", label: "Hours", icon: "people", count: 1, isOnPhoneBar: true, page: HoursGallery },
  { to: "#fields", label: "Fields", icon: "comment", count: 2, page: FieldsGallery },
  { to: "#ladder", label: "Ladder", icon: "ladder", page: LadderGallery },
  { to: "#faces", label: "Faces", icon: "activity", page: FacesGallery },
] as const;
const GRANTED = [{ to: "#numbers", label: "Numbers", icon: "team", page: NumbersGallery }] as const;

const useHash = (): string => {
  const [hash, setHash] = useState(window.location.hash || "#home");
  useEffect(() => {
    const onChange = () => {
      setHash(window.location.hash);
      focusPageHeading();
    };
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  return hash;
};

const renderLink = ({ to, ...link }: RenderedLink) => <a href={to === "/" ? "#home" : to} {...link} />;

const linkTo =
  (hash: string) =>
  (page: Omit<FrameLink, "isCurrent">): FrameLink => ({ ...page, isCurrent: page.to === hash });

/** Every component in its states, in the frame that it is made for. */
export const Gallery = () => {
  const hash = useHash();
  if (hash === "#entry") return <EntryGallery />;
  const Page = [...PAGES, ...GRANTED].find(({ to }) => to === hash)?.page ?? HomeGallery;
  return (
    <AppFrame
      links={{ own: PAGES.map(linkTo(hash)), granted: GRANTED.map(linkTo(hash)) }}
      renderLink={renderLink}
      person={<PersonLine person={{ ...people.nadia, localTime: "09:42 CET" }} size="medium" />}
      top={{ search: <SearchBox />, end: <ColorSchemeField /> }}
    >
      <Page />
    </AppFrame>
  );
};
