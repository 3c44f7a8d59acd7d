import type { PlaceholderKind } from "../placeholder.ts";
import type { PlaceholderGuide } from "./placeholderGuide.ts";

/** Every word that a built-in guide says; a translation replaces this file's texts only. */

/** Guides by the words of a name; the first that matches wins, so the narrower stand first. */
export const guidesByName: readonly (readonly [name: RegExp, guide: PlaceholderGuide])[] = [
  [
    /\bphase (?:name|title)\b|^name$|^title$/iu,
    {
      prompt: "What is this part called?",
      help: "Two or three words that say what will exist when it is done.",
      example: "Local store",
    },
  ],
  [
    /\b(?:feature|project|component|task|product|module|system|service)[ _/](?:name|title|feature)\b|^(?:feature|project|component|product|module)s?$/iu,
    {
      prompt: "What is it called?",
      help: "The short name that the team uses when it talks about it.",
      example: "Offline Sync",
    },
  ],
  [
    /\bstep[ _](?:title|name)\b/iu,
    { prompt: "What does this step do?", help: "Start with a verb.", example: "Queue edits while offline" },
  ],
  [
    /\bissue[ _-]?(?:id|number|key)\b|^issue$|^ticket$/iu,
    { prompt: "Which issue is this for?", help: "Its number or key in the tracker.", example: "#128" },
  ],
  [
    /\bbranch\b/iu,
    {
      prompt: "Which branch is the work done on?",
      help: "Lower case, with hyphens between words.",
      example: "042-offline-sync",
    },
  ],
  [
    /\b(?:owner|author|lead|assignee|responsible|contact|person|team member|who)\b|^team$/iu,
    {
      prompt: "Who is responsible?",
      help: "One person, so that questions have somewhere to go.",
      example: "Ada Lovelace",
    },
  ],
  [
    /\btarget (?:date|completion)|\bdue\b|\bend date\b|\bdeadline\b/iu,
    { prompt: "When should it be done?", help: "A day as year-month-day.", example: "2027-01-31" },
  ],
  [
    /\bdate completed\b|\bcompleted\b|\bcompletion date\b/iu,
    { prompt: "When was it done?", help: "Fill in on the day it is finished.", example: "2027-01-31" },
  ],
  [
    /\bstart date\b|\bstarts?\b/iu,
    { prompt: "When does it start?", help: "A day as year-month-day.", example: "2026-12-01" },
  ],
  [
    /\bactual (?:time|effort|duration)\b/iu,
    { prompt: "How long did it take?", help: "Fill in when the part is done.", example: "5 days" },
  ],
  [
    /\b(?:estimated (?:time|effort|duration)|duration|effort|estimate|timeline)\b/iu,
    { prompt: "How long will it take?", help: "Working time, for one person.", example: "3 days" },
  ],
  [
    /\bpriority\b/iu,
    { prompt: "How urgent is it?", help: "Compared with the other parts of this plan.", example: "High" },
  ],
  [
    /\b(?:percentage|percent|progress)\b/iu,
    { prompt: "How far is it?", help: "A status word, or leave it to the counted tasks.", example: "In Progress" },
  ],
  [
    /\bstatus\b/iu,
    { prompt: "Where does it stand?", help: "One status word first; details may follow.", example: "In Progress" },
  ],
  [/\bcurrent value\b/iu, { prompt: "What is the figure today?", help: "With its unit.", example: "640 ms" }],
  [
    /\btarget (?:value|metrics?|numbers?|%)|^target$/iu,
    {
      prompt: "What figure is aimed for?",
      help: "A number with its unit, so that it can be checked.",
      example: "200 ms",
    },
  ],
  [
    /\bmitigation\b/iu,
    {
      prompt: "What is done about it?",
      help: "What makes it less likely, or less harmful when it happens.",
      example: "Keep photos of 30 days only",
    },
  ],
  [
    /\b(?:impact|likelihood|probability)\b/iu,
    { prompt: "How much, or how likely?", help: "Pick one level.", example: "Medium" },
  ],
  [
    /\brisk\b/iu,
    {
      prompt: "What could go wrong?",
      help: "Name the event in one sentence.",
      example: "Old phones run out of storage",
    },
  ],
  [/\bblockers?\b/iu, { prompt: "What is in the way?", help: "Write None where nothing is.", example: "None" }],
  [
    /\bmilestone\b/iu,
    {
      prompt: "What is the next point worth showing?",
      help: "Something that others can see.",
      example: "First sync between two phones",
    },
  ],
  [
    /\bnext step\b/iu,
    { prompt: "What happens next?", help: "One action that can start today.", example: "Write the first migration" },
  ],
  [
    /\b(?:criterion|criteria|outcome|requirement)\b/iu,
    {
      prompt: "How is it known to be done?",
      help: "Something that can be checked with yes or no.",
      example: "Edits survive a restart",
    },
  ],
  [
    /\bdeliverable\b|\boutput\b/iu,
    { prompt: "What will exist afterwards?", help: "A thing, not an activity.", example: "Sync queue with tests" },
  ],
  [
    /\bmetric\b/iu,
    { prompt: "What is measured?", help: "Name the figure and where it comes from.", example: "Time to first sync" },
  ],
  [
    /\bissue \d|\bcurrent issues?\b/iu,
    { prompt: "What is wrong today?", help: "One sentence.", example: "Photos are uploaded twice" },
  ],
  [
    /\b(?:success|went well)\b/iu,
    {
      prompt: "What went well?",
      help: "Something worth doing again.",
      example: "Two short phases instead of a long one",
    },
  ],
  [
    /\b(?:challenge|could improve)\b/iu,
    { prompt: "What was hard?", help: "What you would change.", example: "Test data came late" },
  ],
  [
    /\b(?:lessons?|learned|learnings?)\b/iu,
    { prompt: "What was learned?", help: "One sentence that helps the next plan.", example: "Measure before caching" },
  ],
  [
    /\bquestion\b/iu,
    {
      prompt: "What is still open?",
      help: "One question, and who can answer it.",
      example: "Do guests need sync? - Product",
    },
  ],
  [
    /\btest (?:case|scenario)\b|\bscenario\b/iu,
    {
      prompt: "What is tested?",
      help: "What is done, and what should be seen.",
      example: "Edit offline, reconnect, see the edit",
    },
  ],
  [
    /\bexpected\b/iu,
    {
      prompt: "What should happen?",
      help: "What is seen when it works.",
      example: "The edit is there within a second",
    },
  ],
  [
    /\bdepend(?:s|ency|encies)\b/iu,
    { prompt: "What must be there first?", help: "None, or the phase, package or team.", example: "Phase 1" },
  ],
  [
    /\b(?:technology|tech stack|framework|language|database)\b/iu,
    { prompt: "What is it built with?", help: "The name; the version where it matters.", example: "SQLite" },
  ],
  [
    /\b(?:summary|overview|objective|goal|purpose)\b/iu,
    {
      prompt: "What is this for?",
      help: "Two sentences: what it is, and what gets better.",
      example: "Reports work without a network. Edits are sent when it returns.",
    },
  ],
  [
    /\b(?:architecture|diagram|flow chart)\b/iu,
    {
      prompt: "Which parts are there?",
      help: "A drawing in characters, or a few lines.",
      example: "app -> queue -> API",
    },
  ],
  [
    /\b(?:file|folder|path|structure|dir|directory)\b|_DIR$/iu,
    { prompt: "Which file or folder?", help: "The path from the root of the project.", example: "src/sync/queue.ts" },
  ],
  [/\bextension\b/iu, { prompt: "Which file ending?", help: "Without the dot.", example: "ts" }],
  [
    /\bcommand\b/iu,
    { prompt: "Which command?", help: "As it is typed, from the root of the project.", example: "npm run migrate" },
  ],
  [
    /^(?:sub-?)?task\b/iu,
    {
      prompt: "What is to be done?",
      help: "One task that fits into a day. Start with a verb.",
      example: "Store edits in a queue",
    },
  ],
  [
    /^step\b/iu,
    { prompt: "What is done in this step?", help: "One action, in order.", example: "Switch the flag off" },
  ],
  [
    /\bdescription\b|\bdetails?\b/iu,
    {
      prompt: "What is it, in one sentence?",
      help: "Enough for somebody who was not there.",
      example: "Keeps edits until they are sent",
    },
  ],
  [/\bdate\b/iu, { prompt: "Which day?", help: "As year-month-day.", example: "2026-11-20" }],
];

/** Guides for names that say nothing by themselves, by how the blank is written. */
export const guidesByKind: Readonly<Record<PlaceholderKind, PlaceholderGuide>> = {
  bracket: {
    prompt: "What belongs here?",
    help: "Replace the brackets and the words in them.",
    example: "Offline Sync",
  },
  mustache: {
    prompt: "What is its value?",
    help: "The same value belongs wherever the name stands again.",
    example: "Offline Sync",
  },
  date: { prompt: "Which day?", help: "As year-month-day.", example: "2026-11-20" },
  fill: {
    prompt: "What belongs here?",
    help: "Write what is known. Take the line or row out when it does not apply.",
    example: "TypeScript",
  },
  clarify: {
    prompt: "What is the answer?",
    help: "Replace the question by what was decided.",
    example: "Passwords only; no single sign-on",
  },
  number: {
    prompt: "How much?",
    help: "A number in place of the letter or the signs; the unit stays.",
    example: "3 days",
  },
  choice: { prompt: "Which one?", help: "Keep one, take the others out.", example: "In Progress" },
  link: { prompt: "Where is it?", help: "A link to a file, a heading or a page.", example: "[spec.md](spec.md)" },
  repeat: {
    prompt: "Is there more?",
    help: "Add one more like the last, or take this line out.",
    example: "Phase 3: Polish",
  },
  angle: {
    prompt: "What belongs here?",
    help: "Replace the angle brackets and the words in them.",
    example: "offline-sync",
  },
  tbd: {
    prompt: "What was decided?",
    help: "Write it down, or who decides it until when.",
    example: "Ada decides by Friday",
  },
  boilerplate: {
    prompt: "What goes in place of the sample?",
    help: "Sample text of the template. Replace it, or take it out.",
    example: "Store edits in a queue",
  },
};
