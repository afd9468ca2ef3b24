/** What a colleague is called in a button or a sentence: "Ask Ana". */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
