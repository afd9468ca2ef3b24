import { notFound, redirect } from "@tanstack/react-router";
import { isWelcomePutOff, THROUGH } from "../lib/welcome-later.ts";

// The typed client comes with the question, so that the doors load without it.
const findMe = async () => (await import("../lib/viewer.ts")).findMe();

/** For company admins; for anybody else there is nothing at the address. */
export async function onlyCompanyAdmins(): Promise<void> {
  if ((await findMe())?.isCompanyAdmin !== true) throw notFound();
}

/** In the demo; in a real company there is nothing at the address. */
export async function onlyInDemo(): Promise<void> {
  if ((await findMe())?.isDemo !== true) throw notFound();
}

/** For who is signed in; everybody else signs in first and comes back. */
export async function onlySignedIn({ location }: { location: { href: string } }): Promise<void> {
  if ((await findMe()) === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
}

/** As above, and who is new is welcomed before they see Home. */
export async function enterInside(location: { href: string; pathname: string }): Promise<void> {
  const me = await findMe();
  if (me === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
  if (location.pathname === "/" && me.welcomeStep < THROUGH && !isWelcomePutOff()) {
    throw redirect({ to: "/welcome" });
  }
}
