import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Somebody's calendar server, on this machine; what it answers can be changed. */
export interface CalendarServer {
  url: string;
  answer: (next: Answer) => void;
  close(): Promise<void>;
}

export async function serveCalendar(
  first: Answer = (_request, response) => response.end(),
): Promise<CalendarServer> {
  let answer = first;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/private-key/basic.ics`,
    answer: (next) => {
      answer = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A calendar's text with one entry a time; each has a title that nobody else should read. */
export function calendarText(times: readonly (readonly [start: string, end: string])[]): string {
  const value = (instant: string) => instant.replace(/[-:]/g, "");
  const events = times.map(
    ([start, end], index) =>
      `BEGIN:VEVENT\r\nUID:${index}@elsewhere.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${value(start)}\r\nDTEND:${value(end)}\r\nSUMMARY:secret-title\r\nEND:VEVENT\r\n`,
  );
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n${events.join("")}END:VCALENDAR\r\n`;
}

export const answerText =
  (text: string, etag = '"one"'): Answer =>
  (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "text/calendar", etag }).end(text);
  };
