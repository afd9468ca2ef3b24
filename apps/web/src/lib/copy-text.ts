export type Copied = "not yet" | "copied" | "failed";

/** Puts text on the clipboard. Without TLS a browser has none to write to, and it may refuse for reasons of its own. */
export async function copyText(text: string): Promise<Copied> {
  if (!("clipboard" in navigator)) return "failed";
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch (error) {
    if (error instanceof DOMException) return "failed";
    throw error;
  }
}
