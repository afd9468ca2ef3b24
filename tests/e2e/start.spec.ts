import { expect, test } from "./walk.ts";

test("start has no doors of the demo", async ({ company }) => {
  for (const role of ["mentee", "mentor", "lead", "admin"]) {
    const answer = await fetch(`${company.url}/demo/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: company.url },
      body: JSON.stringify({ as: role }),
    });
    expect(answer.status).toBe(404);
  }
  expect((await fetch(`${company.url}/demo/sign-in`)).status).toBe(404);
});
