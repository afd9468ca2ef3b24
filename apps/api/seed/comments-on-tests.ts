import type { CommentText } from "./comment-text.ts";

/** On tests, and on finding out what is wrong. */
export const COMMENTS_ON_TESTS: readonly CommentText[] = [
  {
    skill: "test_design",
    code: "await sleep(500);\nexpect(list()).toHaveLength(3);",
    body: "Half a second is enough on your machine and too short on a busy one, and that is where this test will fail. What is the test really waiting for? If it is the queue, then wait for the queue to be empty.",
  },
  {
    skill: "test_design",
    code: "expect(gateway.charge).toHaveBeenCalledTimes(1);",
    body: "This proves that we called ourselves, not that the customer was charged once. Since the fake gateway keeps what it was asked, could we look at that instead?\n\n```ts\nexpect(gateway.chargesOf(order.id)).toEqual([{ minor: 1999 }]);\n```",
  },
  {
    skill: "test_design",
    code: 'it("works", () => {',
    body: "When this fails in a year, its name is all that the person on call will see. What would have to be true for it to pass? Write that down as the name.",
  },
  {
    skill: "test_design",
    code: "const orders = makeOrders(40);",
    body: "Why forty? If the rule changes at ten, then nine, ten and eleven would say so, and the other thirty-seven only make it slower to read.",
  },
  {
    skill: "test_design",
    code: "beforeEach(seedEverything);",
    body: "Each of these tests needs two rows of the three hundred that are made here. If every test made its own two, one could read from the test alone why it should pass.",
  },
  {
    skill: "test_design",
    code: "if (process.env.CI) return;",
    body: "A test that doesn't run where it counts is a comment that looks like a test. I would rather delete it, or find out together what the build machine does differently. Shall we look on Thursday?",
  },
  {
    skill: "test_automation",
    code: "page.locator('div > div:nth-child(3) > button')",
    body: "This breaks as soon as somebody wraps the form in a box. Ask for the button as a person would, so that the test also proves that it has a name:\n\n```ts\npage.getByRole('button', { name: 'Pay now' })\n```",
  },
  {
    skill: "test_automation",
    code: "retries: 3,",
    body: "With three retries a test that fails half of the time is green in nine runs of ten, and the bug behind it reaches the customers at its own pace. Could we count the retries for a week first?",
  },
  {
    skill: "debugging",
    code: "// HACK: works if called twice",
    body: "I am curious what the first call does that the second one needs. My guess is the cache in `session.ts`, because it is filled after the check. It would be worth half an hour to be sure, otherwise the next person will call it three times.",
  },
  {
    skill: "debugging",
    code: "if (user == null) return;",
    body: "This hides the symptom: there should never be an order without a user here. Who made that order? A `throw` would tell us on the same day; the silent return tells us at the end of the quarter.",
  },
  {
    skill: "debugging",
    code: "revert: back to the old parser",
    body: "Good call to go back first. Before it gets lost: could you write down the smallest input that broke, and put it into the tests as failing? Then whoever tries again starts from there and not from zero.",
  },
  {
    skill: "performance",
    code: "const total = lines.map(toPrice).filter(isPaid).reduce(add);",
    body: "I don't think that this loop is where the time goes. The profile attached to the ticket shows 80 % in JSON parsing, so saving two arrays here won't be felt. What would change if we parsed only the fields that we use?",
  },
  {
    skill: "performance",
    code: "useMemo(() => items.length, [items])",
    body: "Remembering the length costs more than asking for it. `useMemo` pays when the work is long or when the identity matters to a child; here it is neither, and it makes readers look for the reason.",
  },
  {
    skill: "performance",
    code: 'import { parse } from "date-everything";',
    body: "This adds 70 kB to the first page, which is more than all of our own code on it. The platform can do this one now:\n\n```ts\nnew Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date)\n```",
  },
  {
    skill: "accessibility",
    code: "<div onClick={open}>Details</div>",
    body: "Somebody with a keyboard can't reach this, and a screen reader won't say that it opens something. A `button` gives you both, and focus and the space bar, for less code. https://docs.example.com/ui/buttons has the unstyled one.",
  },
  {
    skill: "accessibility",
    code: "color: var(--grey-400);",
    body: "On white this is 2.6 to 1; text of this size needs 4.5. Try it outdoors on a phone: I could not read the amount. `--text-muted` is the lightest one that passes, so please use that.",
  },
  {
    skill: "test_design",
    code: "expect(result).toMatchSnapshot();",
    body: "A snapshot of two hundred lines will be accepted without reading, since nobody can see in it what is meant. Which three fields is this about? I would spell those out.",
  },
];
