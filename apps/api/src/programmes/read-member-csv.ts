import type { RawLine } from "@belay/core/programmes/member-rows.ts";
import { CsvError, parse } from "csv-parse/sync";

/** A text with values between commas, semicolons or tabs, as spreadsheets write it; null where quotes don't close. */
export function readMemberCsv(text: string): RawLine[] | null {
  const found: RawLine[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        found.push({ line: lines, cells });
        return null;
      },
    });
    return found;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** The one that the column names are split by: they hold none of the three themselves. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split(/\r?\n/, 1);
  const [most = ","] = [",", ";", "\t"].toSorted(
    (one, other) => head.split(other).length - head.split(one).length,
  );
  return most;
}
