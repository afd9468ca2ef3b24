import { csvCell, MEMBER_COLUMNS } from "@belay/core/programmes/member-rows.ts";

const EXAMPLE = ["ada@example.com", "mentor", "2", "", ""];
const OTHER = ["ben@example.com", "mentee", "", "System design; Code review", "Lead a design review alone"];

/** The file to fill in, as an address that downloads it. */
export function templateAddress(): string {
  const lines = [MEMBER_COLUMNS, EXAMPLE, OTHER].map((cells) => cells.map(csvCell).join(","));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${lines.join("\r\n")}\r\n`)}`;
}
