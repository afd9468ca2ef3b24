import { expect, test } from "vitest";
import { domainOf, emailAddress, emailDomain } from "./email-address.ts";

test("an address is kept trimmed and in lower case", () => {
  expect(emailAddress.parse("  Ana.Ruiz@Acme.COM ")).toBe("ana.ruiz@acme.com");
});

test.each([
  "",
  "ana",
  "ana@",
  "a b@acme.com",
  "ana@acme.com\nbcc: eve@evil.com",
  "ana\u0000@acme.com",
  `${"a".repeat(300)}@acme.com`,
  7,
  null,
])("%j is not an address", (input) => {
  expect(emailAddress.safeParse(input).success).toBe(false);
});

test("a domain is a name with a dot, without an @", () => {
  expect(emailDomain.parse("Acme.com")).toBe("acme.com");
  for (const input of ["acme", "@acme.com", "acme..com", "-acme.com"])
    expect(emailDomain.safeParse(input).success).toBe(false);
  expect(domainOf("ana@acme.com")).toBe("acme.com");
});
