/** What a colleague is called after the first time, in a button or a sentence: "Ask Ana". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
