import type ICAL from "ical.js";

/** Whether an entry leaves its owner free: shown as free, cancelled, or declined by them. */
export function isFreeEntry(entry: ICAL.Component, ownAddresses: ReadonlySet<string>): boolean {
  const says = (property: string, word: string) =>
    String(entry.getFirstPropertyValue(property) ?? "").toUpperCase() === word;
  return (
    says("transp", "TRANSPARENT") ||
    says("status", "CANCELLED") ||
    says("x-microsoft-cdo-busystatus", "FREE") ||
    isDeclined(entry, ownAddresses)
  );
}

function isDeclined(entry: ICAL.Component, ownAddresses: ReadonlySet<string>): boolean {
  return entry.getAllProperties("attendee").some((attendee) => {
    const address = String(attendee.getFirstValue() ?? "")
      .toLowerCase()
      .replace(/^mailto:/, "");
    return ownAddresses.has(address) && attendee.getFirstParameter("partstat")?.toUpperCase() === "DECLINED";
  });
}
