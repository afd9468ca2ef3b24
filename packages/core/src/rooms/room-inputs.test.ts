import { expect, test } from "vitest";
import { addLinkInput, noteEditInput } from "./room-inputs.ts";

const sessionId = "01890a5d-ac96-774b-bcce-b302099a8057";

test.each([
  "http://git.example.com",
  "javascript:alert(1)",
  "https://",
  "https://ana:secret@example.com",
  "git.example.com",
])("%s is no link that anybody is sent to", (url) => {
  expect(addLinkInput.safeParse({ sessionId, url }).success).toBe(false);
});

test("a link is kept as the browser spells it", () => {
  expect(addLinkInput.parse({ sessionId, url: " https://Git.Example.com/a b " }).url).toBe(
    "https://git.example.com/a%20b",
  );
});

test.each(["", "AAA", "A===", "äöü=", "A".repeat(200_000)])("%.9s is no edit", (update) => {
  expect(noteEditInput.safeParse({ sessionId, update }).success).toBe(false);
});
