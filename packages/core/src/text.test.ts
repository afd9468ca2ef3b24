import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { codeText, longText, requiredLongText, shortText } from "./text.ts";

const problem = (schema: z.ZodMiniType, value: unknown) =>
  z.safeParse(schema, value).error?.issues.map(({ message }) => message);

test("a name is trimmed and kept", () => {
  expect(z.parse(shortText(20, "The name"), "  Zoë Ó Briain 🧗 ")).toBe("Zoë Ó Briain 🧗");
});

test.each([
  ["a\u0000b", "The name must be one line without control characters."],
  ["a\nb", "The name must be one line without control characters."],
  ["a\ud800", "The name contains half a character. Type it again."],
  ["   ", "The name must not be empty."],
  ["\u200b\u2060", "The name must not be empty."],
  ["a".repeat(1_000_000), "The name can have 1,000 characters at most."],
  [5, "The name must be text."],
  [undefined, "The name must be text."],
])("a name like %j is refused with one sentence", (value, sentence) => {
  expect(problem(shortText(1000, "The name"), value)).toEqual([sentence]);
});

test("a note keeps its lines and tabs, may be empty, and loses carriage returns", () => {
  expect(z.parse(longText(20, "The note"), " one\r\ntwo\tthree\r")).toBe("one\ntwo\tthree");
  expect(z.parse(longText(20, "The note"), " \n ")).toBe("");
  expect(problem(requiredLongText(20, "The message"), " \n ")).toEqual(["The message must not be empty."]);
});

test("quoted code keeps the indentation of its first line", () => {
  expect(z.parse(codeText(100, "The code"), "\n  \n    if (a) {\n    }\n\n")).toBe("    if (a) {\n    }");
});

test("whatever is let through can be stored and read again unchanged", () => {
  const anyText = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = z.safeParse(longText(50, "The note"), text);
      if (!parsed.success) return;
      expect(parsed.data.includes("\u0000")).toBe(false);
      expect(new TextDecoder().decode(new TextEncoder().encode(parsed.data))).toBe(parsed.data);
      expect(z.parse(longText(50, "The note"), parsed.data)).toBe(parsed.data);
    }),
  );
});
