/** What people write after a session, and what they choose to do next. */
export const LEARNED_BY_MENTEE = [
  "An answer that got lost is not a no. I had been treating the two alike.",
  "Draw what each side knows at each moment, before writing any code.",
  "I can stop guessing: measure, change one thing, measure again.",
  "The review comment I was afraid of took ten minutes to act on.",
  "To ask what would have to be true for the other design to be better.",
  "Half of my tests proved that the mock works.",
  "How to say in the first sentence what I need from the reader.",
  "To read the plan from the inside out, and to look at the estimates last.",
  "Small changes get better reviews, so splitting is work for me and not for them.",
  "That I may stop a meeting to ask who decides.",
];

export const LEARNED_BY_MENTOR = [
  "I explain too early. With one more minute of silence the answer came without me.",
  "Our runbook assumes that you know the old system. It needs a first page.",
  "Reads code faster than I do now; wants harder problems.",
  "Saying my doubts aloud while thinking helped more than the solution.",
  "The question about clocks was better than my answer. I have to look it up.",
  "Pairing with the mentee at the keyboard all hour worked well. Keep it.",
];

export const NEXT_STEPS = [
  "Write the failing test first and send it round before the fix.",
  "Two pages by Thursday; the decision in the first paragraph.",
  "Take the next incident review and lead it.",
  "Read chapter three, and find the same mistake in our own code.",
  "Split the change and ask for the review of the first half.",
  "Show the numbers to the team on Monday.",
  "Try the same on the refund queue, alone.",
  "Ask two people outside of the team what they would expect.",
  "",
];

export const THANKS = [
  "For letting me be slow where it mattered.",
  "For the question that I had not asked myself.",
  "You took the hour when you had none. Thank you.",
  "For saying plainly what was wrong with it.",
];

export const SHARED_NOTES = [
  "## Where we are\n\n- the retry keeps its key now\n- the fake gateway remembers what it was asked\n\n## Open\n\n1. what happens when the *second* answer is lost\n2. who owns the clean-up",
  "Agenda\n\n1. what went well since last time\n2. the change with the two red tests\n3. ten minutes for anything else",
  "Sketch: client → queue → worker → ledger. The arrow that we could not explain is worker → client; next time we start there.",
  "- [x] profile with real data\n- [x] one change, measured\n- [ ] the same on the slowest phone\n\nBefore: 5.9 s. After: 3.1 s.",
  "```sql\nexplain (analyze, buffers)\nselect id from payment where created_at >= $1 and created_at < $2;\n```\n\n`rows=12` expected, `rows=48110` found: the statistics are from before the import.",
  "Three sentences for the proposal:\n\n> We lose about two hours a week to this. It gets worse with every team. We can stop it in March, if Search agrees to one change.",
  "What a good review did for me this month, and what a bad one did. Both lists are about tone, and hardly about code.",
  "Questions for the design review:\n\n- what breaks first?\n- who notices?\n- how do we go back?",
];

export const PRIVATE_NOTES = [
  "Was tired today; not the day to push.",
  "Ask next time how the talk with the lead went.",
  "I promised an introduction to Ingrid. Don’t forget.",
  "Ready for something bigger than what the team has right now.",
  "I talked two thirds of the time. Less.",
  "Wants the promotion for the right reasons, I think. Look for a project that shows it.",
];

export const LATE_REASONS = [
  "I am on call and we have an incident.",
  "My daughter has a fever, I have to pick her up.",
  "The release went wrong and I am needed there.",
];

export const EARLY_REASONS = [
  "That day is a holiday here, which I had forgotten.",
  "I am travelling that week.",
  "",
];

export const DECLINE_REASONS = [
  "That evening doesn’t work for me. Could you look at next week?",
  "I would rather wait until your change is merged. Ask me again then.",
];

export const FIRST_MESSAGES = [
  "I have read your changes for a while and would like to learn how you get there. An hour every other week would be plenty.",
  "My lead and I agreed on this goal for the half-year, and your name came up first.",
  "I get by, but I don’t know why it works. Would you take me along for a few months?",
  "You explained something to me in a review in three sentences that I had not understood in a year. More of that, please.",
  "I want to get this right before I have to do it under pressure. Could we meet regularly until the spring?",
  "I think I am stuck at the same place for the third time. You have been past it.",
];
