import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, splitComment, withoutQuotes } from "./comment-text.ts";

test("quotes and invisible comments are not one's own words", () => {
  expect(withoutQuotes("> I'm fine either way.\r\n\r\nThen drop it.")).toBe("Then drop it.");
  expect(withoutQuotes("> all of it\n   > quoted")).toBe("");
  expect(withoutQuotes("<!-- template --> \n")).toBe("");
  expect(withoutQuotes("kept <!-- never closed")).toBe("kept");
});

test("an arrow in a code block is code", () => {
  const body = "Try:\n```\n> node\n```";
  expect(withoutQuotes(body)).toBe(body);
  expect(splitComment(body)).toEqual({ prose: "Try:", hasCodeBlock: true, links: [] });
});

test("links are found and are no words", () => {
  const { prose, links } = splitComment(
    "See [the guide](https://example.org/a_b?c=1) for `<https://example.com>`.",
  );
  expect(links).toEqual(["https://example.org/a_b?c=1", "https://example.com"]);
  expect(countWords(prose, 25)).toBe(4);
});

test("words are counted in scripts without spaces, up to the limit", () => {
  expect(countWords("这里没必要是只支持这个吧", 25)).toBeGreaterThanOrEqual(4);
  expect(countWords("a b c d e f", 3)).toBe(3);
});

test("no closed HTML comment is left over, whatever strangers write", () => {
  const lines = fc
    .array(fc.constantFrom("> q", "own", "```", "<!--", "-->", "  ", "~~~", "<!-- x -->"))
    .map((parts) => parts.join("\n"));
  fc.assert(
    fc.property(lines, (body) => {
      const once = withoutQuotes(body);
      expect(once.length).toBeLessThanOrEqual(body.length);
      expect(once.includes("<!--") && once.indexOf("-->", once.indexOf("<!--")) !== -1).toBe(false);
    }),
  );
});
