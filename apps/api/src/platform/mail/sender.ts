/** Who Belay's mail is from. */
export interface Sender {
  name: string;
  address: string;
}

const FORM = /^(?:"?([^"<>]*?)"?\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/;

/** Reads `Belay <belay@example.com>`, or the address alone; null for what is neither. */
export function parseSender(text: string): Sender | null {
  const [, name, inBrackets, alone] = FORM.exec(text) ?? [];
  const address = inBrackets ?? alone;
  return address ? { name: name?.trim() || "Belay", address } : null;
}
