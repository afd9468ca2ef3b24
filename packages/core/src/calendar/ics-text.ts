/** Octets a content line may have without its line end (RFC 5545 section 3.1). */
const LONGEST_LINE = 75;
const CONTROL = /\p{Cc}/gu;
const CONTROL_BUT_NEWLINE = /[^\P{Cc}\n]/gu;

/** What a TEXT can say: line ends as `\n`, a tab as a space, no other control character, no half character. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(CONTROL_BUT_NEWLINE, "");
}

/** A TEXT value (RFC 5545 section 3.3.11). */
export function textValue(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** A name as a parameter can carry it: on one line, `"` as `'` for there is no way to write it, and `\` as `/`, which readers undo or not. */
export function plainName(name: string): string {
  return name
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(CONTROL, "")
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .trim();
}

/** A quoted parameter value. Readers undo `^n` and the like (RFC 6868), so a caret is written as two. */
export function quotedName(name: string): string {
  return `"${plainName(name).replaceAll("^", "^^")}"`;
}

/** A URI value stands as it is; what could end its line is left out. */
export function uriValue(uri: string): string {
  return uri.toWellFormed().replace(CONTROL, "").replaceAll(" ", "%20");
}

/** Breaks a content line into pieces of at most 75 octets of UTF-8, never inside a character. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      // The space that marks a continuation counts too.
      [piece, octets] = [" ", 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
