// A path's end that names a change or a ticket at the hosts that people use: /pull/7, /-/merge_requests/7, /issues/7.
const NUMBERED = /\/([^/]+)\/(?:-\/)?(?:pull|pulls|pull-requests|merge_requests|issues)\/(\d+)/;
const TICKET = /\/([A-Z][A-Z0-9]+-\d+)(?:\/|$)/;

/** What to call an https link that nobody named: "payments-api #2214", "PAY-12", else its host and path. */
export function linkName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const [, project, number] = NUMBERED.exec(pathname) ?? [];
  if (project && number) return `${safeDecode(project)} #${number}`;
  const [, ticket] = TICKET.exec(pathname) ?? [];
  if (ticket) return ticket;
  const path = safeDecode(pathname).replace(/\/$/, "");
  return `${hostname.replace(/^www\./, "")}${path}`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
