import type { CommentText } from "./comment-text.ts";

/** On names, shape, documents, and what is good as it is. */
export const COMMENTS_ON_DESIGN: readonly CommentText[] = [
  {
    skill: "readable_code",
    code: "function handle(data: Info, flag: boolean)",
    body: "nitpick: `handle`, `data` and `flag` could stand in any file of ours. What does the caller know at this moment? I think it is `settlePayment(payment, { isRetry })`.",
  },
  {
    skill: "readable_code",
    code: "if (!(!a || b) && !c)",
    body: "I had to draw a table to be sure of this one. Naming the two halves would save the next reader from drawing it again:\n\n```ts\nconst isOverdue = a && !b;\nif (isOverdue && !c)\n```",
  },
  {
    skill: "readable_code",
    code: "// increments the counter",
    body: "nit: the line says so itself. *Why* it is counted here and not at the end would be worth a comment.",
  },
  {
    skill: "refactoring",
    code: "+412 −388",
    body: "This moves a file and changes what it does in one go, so I can't see which of the lines are new. Could you split it: first the move, which nobody needs to read, and then the change, which I would like to read well?",
  },
  {
    skill: "refactoring",
    code: "class PaymentManagerFactory",
    body: "There is exactly one kind of payment behind this factory. I would wait for the second: then we will know what differs, and until then two functions are easier to follow than three classes.",
  },
  {
    skill: "system_design",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: quoted code, not a forgotten template
    code: "cache.set(`user:${id}`, user);",
    body: "Who will empty this when the user changes the address? Without an answer the wrong parcel is a matter of time. If five minutes of staleness are fine, then say so with a lifetime and a comment; if not, I would leave the cache out, because the query takes 3 ms.",
  },
  {
    skill: "system_design",
    code: "import { ledger } from '../../ledger/internal';",
    body: "Search reaches into the inside of the ledger here, which means that Payments can't change it any more without asking you. What do you need from it? If it is the balance, there is a call for that, and https://docs.example.com/architecture/boundaries says how to get a new one.",
  },
  {
    skill: "system_design",
    code: "queue: { maxLength: Infinity }",
    body: 'What should happen when they send faster than we work? With no limit the answer is "run out of memory at night". Refusing early is rude and honest, and the sender can do something about it.',
  },
  {
    skill: "go",
    code: "go func() { results <- fetch(url) }()",
    body: "If the caller gives up, nobody reads from `results` and this goroutine stays for ever. Hand the context in and select on it, so that it ends with the request:\n\n```go\nselect {\ncase results <- r:\ncase <-ctx.Done():\n}\n```",
  },
  {
    skill: "go",
    code: 'if err != nil { return fmt.Errorf("failed") }',
    body: "The original error is lost here, so the caller can't tell a timeout from a wrong password. `%w` keeps it inside and `errors.Is` finds it again.",
  },
  {
    skill: "technical_writing",
    code: "## Background",
    body: "I read a page and a half before I learned what you want from me. Put the decision you need into the first paragraph; the background is for those who doubt it, and they will scroll.",
  },
  {
    skill: "technical_writing",
    code: "This approach has some drawbacks.",
    body: "Which ones, and for whom? This is the sentence that I would want to argue with, so give me something to hold on to: a number, a case, or the team that pays for it.",
  },
  {
    skill: "code_review",
    code: "Please fix all of the above.",
    body: "Of your nine comments on this change, which two would you insist on? Saying that at the top helps the author to begin, and it makes the other seven what they are: offers.",
  },
  {
    skill: "machine_learning",
    code: "train, test = split(shuffle(events))",
    body: "Shuffled events of the same person land on both sides, so the model is tested on people whom it knows already. Split by person and by time; I expect the score to fall, and the new one is the one that will hold in production.",
  },
  {
    skill: "infrastructure_as_code",
    code: 'cidr_blocks = ["0.0.0.0/0"]',
    body: "This opens the port to everybody, and the plan shows it only as one changed line of sixty. Since it is for the office, take the named range from `network.tf`, so that it stays right when the office moves.",
  },
  {
    skill: "data_pipelines",
    code: "insert into daily_totals select ...",
    body: "What happens when this runs twice for the same day, as it will after the next outage? Deleting the day first in the same transaction makes the second run harmless, and then nobody has to be careful.",
  },
  {
    skill: "readable_code",
    code: "const GRACE_PERIOD = Temporal.Duration.from({ hours: 36 });",
    body: "Nice, a name and a unit: I did not have to count zeros. This is the first version of that file that I understood without asking.",
  },
  {
    skill: "test_design",
    code: "forAll(anyTimeline(), (events) => ...)",
    body: "Great idea to let the machine look for the order that breaks us. It found one on the second run here, which means that this test has paid for itself before the merge.",
  },
];
