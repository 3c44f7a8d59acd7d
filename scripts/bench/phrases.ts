import type { Chance } from "./random.ts";

type Words = readonly [string, ...string[]];

const verbs: Words = ["Add", "Move", "Write", "Check", "Replace", "Measure", "Remove", "Connect", "Describe", "Split"];
const things: Words = [
  "the import screen",
  "a second queue for late orders",
  "the address form",
  "retry after a lost connection",
  "the nightly export",
  "all invoices of the old shop",
  "the search index",
  "a limit for each customer",
  "the audit trail",
  "the warehouse map",
  "translated mail texts",
  "the sign-in page",
];
const ends: Words = [
  "so that no order is lost when the network fails",
  "with the same rules as the mobile app uses today",
  "before the first customers are moved",
  "and keep the old path for one more release",
  "for accounts that were made before the merger",
  "without a change for people who never opened it",
  "after the team has agreed on the names",
  "because the present one is slow with many rows",
];
const codes: Words = [
  "src/orders/queue.ts",
  "OrderQueue.push",
  "npm run export",
  "retryLimit",
  "invoice_id",
  "docs/warehouse.md",
  "GET /api/orders",
  "settings.json",
];
const titles: Words = [
  "Groundwork",
  "Order Queue",
  "Invoices",
  "Search",
  "Sign-in",
  "Warehouse Map",
  "Export",
  "Mails",
];

/** A short noun phrase in title case. */
export function title(chance: Chance): string {
  return chance.happens(0.4) ? `${chance.pick(titles)} and ${chance.pick(titles)}` : chance.pick(titles);
}

/** What somebody is to do; now and then with code, a link or an id, as often as real plans have them. */
export function action(chance: Chance): string {
  const base = `${chance.pick(verbs)} ${chance.pick(things)}`;
  const tail = chance.happens(0.55) ? ` ${chance.pick(ends)}` : "";
  return `${base}${code(chance, 0.42)}${tail}${link(chance, 0.16)}`;
}

/** A line of prose with inline markup. */
export function sentence(chance: Chance): string {
  const emphasis = chance.happens(0.1) ? ` This is *not* optional.` : "";
  const bold = chance.happens(0.15) ? ` **${title(chance)}** comes first.` : "";
  const first = chance.pick(things);
  return `We need ${first}${code(chance, 0.45)} ${chance.pick(ends)}.${emphasis}${bold}${link(chance, 0.03)}`;
}

/** A path or a name in code. */
export function codeWord(chance: Chance): string {
  return chance.pick(codes);
}

function code(chance: Chance, share: number): string {
  return chance.happens(share) ? ` in \`${codeWord(chance)}\`` : "";
}

function link(chance: Chance, share: number): string {
  return chance.happens(share) ? ` ([notes](docs/notes-${chance.below(90)}.md))` : "";
}
