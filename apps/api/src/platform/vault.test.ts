import fc from "fast-check";
import { expect, test } from "vitest";
import { createVault } from "./vault.ts";

const vault = createVault("a secret that only this test knows, long enough");
const stranger = createVault("another secret that only this test knows, too");

test("what was sealed opens again, in its own place and with its own secret only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const sealed = vault.seal(text, "row 1");
      expect(vault.open(sealed, "row 1")).toBe(text);
      expect(vault.open(sealed, "row 2")).toBeNull();
      expect(stranger.open(sealed, "row 1")).toBeNull();
    }),
  );
});

test("a sealed text says nothing and never looks the same", () => {
  const address = "https://calendar.example/private-abc/basic.ics";
  const [one, other] = [vault.seal(address, "row"), vault.seal(address, "row")];
  expect(one).not.toBe(other);
  expect(Buffer.from(one.slice(2), "base64url").toString("latin1")).not.toContain("private");
});

test("a changed text opens no more", () => {
  const sealed = vault.seal("https://calendar.example/a.ics", "row");
  const bytes = Buffer.from(sealed.slice(2), "base64url");
  for (let position = 0; position < bytes.length; position++) {
    const changed = Buffer.from(bytes);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(vault.open(`1.${changed.toString("base64url")}`, "row")).toBeNull();
  }
  for (const nonsense of ["", "1.", "2.abc", "sealed", sealed.slice(0, 20)]) {
    expect(vault.open(nonsense, "row")).toBeNull();
  }
});

test("equal texts have equal digests under one secret", () => {
  expect(vault.digest("a")).toBe(vault.digest("a"));
  expect(vault.digest("a")).not.toBe(vault.digest("b"));
  expect(vault.digest("a")).not.toBe(stranger.digest("a"));
});
