/** The address to go on to after signing in: a path of this origin, else Home. Anything foreign is dropped. */
export function readNextPath(next: unknown, origin: string): string {
  if (typeof next !== "string" || !next.startsWith("/")) return "/";
  if (!URL.canParse(next, origin)) return "/";
  const url = new URL(next, origin);
  if (url.origin !== origin) return "/";
  return url.pathname === "/sign-in" ? "/" : `${url.pathname}${url.search}${url.hash}`;
}
