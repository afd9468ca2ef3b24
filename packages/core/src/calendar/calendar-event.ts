import type { Instant } from "../instant.ts";

export interface CalendarAddress {
  name: string;
  email: string;
}

/** One entry of somebody's calendar, as iCalendar knows it. */
export interface CalendarEvent {
  /** The same for life: a calendar knows the entry by it. */
  uid: string;
  /** Rises with every change that people are told of. */
  sequence: number;
  /** A mail's time of sending; in a feed when the entry last changed. */
  stamp: Instant;
  startsAt: Instant;
  endsAt: Instant;
  status: "CONFIRMED" | "CANCELLED";
  summary: string;
  /** Empty for none. */
  description: string;
  location: string | null;
  url: string | null;
  /** Who meets, for mail; a feed only shows, so there it is null (RFC 5545 section 3.8.4.1). */
  meeting: { organizer: CalendarAddress; attendees: readonly CalendarAddress[] } | null;
}
