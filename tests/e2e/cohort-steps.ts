import { defaultClocks } from "@belay/core/programmes/clocks.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Page } from "@playwright/test";
import * as z from "zod";
import { enterDemo } from "./people.ts";
import type { Product } from "./product.ts";
import { expect } from "./walk.ts";

const ask = async <Shape extends z.ZodType>(page: Page, path: string, shape: Shape) => {
  const answer = await page.request.get(path);
  return shape.parse((await answer.json()).result.data);
};
const send = async <Shape extends z.ZodType>(
  page: Page,
  path: string,
  asked: { data: object; shape: Shape },
) => {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/trpc/${path}`, { data: asked.data, headers });
  expect(answer.ok(), path).toBe(true);
  return asked.shape.parse((await answer.json()).result.data);
};

const done = z.object({ ok: z.literal(true) });
const people = z.object({ people: z.array(z.object({ id: z.string(), email: z.string() })) });

export interface Sides {
  mentees: readonly string[];
  mentors: readonly string[];
}

/** A programme of the demo's admin with these people in it, by the first half of their addresses; gives its id. */
export async function openProgramme(page: Page, demo: Product, { mentees, mentors }: Sides): Promise<string> {
  await enterDemo(page, "admin", demo);
  await page.goto("/programmes");
  const made = await send(page, "programmes.create", {
    data: {
      ...{
        key: crypto.randomUUID(),
        name: "Spring pairs",
        purpose: "",
        kind: "always_open",
        joining: "invited",
      },
      ...{ enrolUntil: null, startsOn: null, endsOn: null, consent: "both" },
      ...{ policy: defaultPolicy, clocks: defaultClocks },
    },
    shape: z.object({ value: z.object({ id: z.string() }) }),
  });
  const { id: programmeId } = made.value;
  for (const name of [...mentees, ...mentors]) {
    const input = encodeURIComponent(JSON.stringify({ show: "active", search: name.split(".")[1] ?? name }));
    const found = await ask(page, `/trpc/company.people?input=${input}`, people);
    const personId = found.people.find(({ email }) => email.startsWith(`${name}@`))?.id;
    expect(personId, name).toBeDefined();
    const sides = { asMentee: mentees.includes(name), asMentor: mentors.includes(name) };
    const data = { programmeId, personId, ...sides, capacity: null, wantedSkills: [], wish: null };
    await send(page, "programmes.addMember", { data, shape: done });
  }
  return programmeId;
}

/** A run of such a programme, as soon as it is a draft; gives its address. */
export async function findRun(page: Page, demo: Product): Promise<string> {
  const programmeId = await openProgramme(page, demo, {
    mentees: ["pavel.novotny", "esther.abimbola"],
    mentors: ["ifeoma.chukwu"],
  });
  const data = { key: crypto.randomUUID(), programmeId, objective: "matchedFirst" };
  const shape = z.object({ value: z.object({ runId: z.string() }) });
  const started = await send(page, "cohorts.start", { data, shape });
  const address = `/programmes/${programmeId}/runs/${started.value.runId}`;
  await page.goto(address);
  await expect(page.getByRole("region", { name: "Pairs" })).toBeVisible();
  return address;
}
