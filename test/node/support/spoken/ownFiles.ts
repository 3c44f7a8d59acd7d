/** A plan of which no word is an English one, so that none of ours can hide among its own. */
const plan = `---
planwright:
  count: manches
  rules: { nichts: hint }
---
# Umzug

**Status**: in Arbeit
**Fortschritt**: 80%
**Verantwortlich**: [NAME]
**Priorität**: hoch
**Fällig**: 2026-12-01
**Erstellt**: 2026-09-01
**Version**: 2
**Aufwand**: 5 Tage

## Phase 1: Keller

**Termin**: 2026-10-01

- [x] Kisten packen in \`src/fehlt.ts\`
- [X] Regale abbauen, siehe \`npm run umzug\` ~2h
- [ ] Lampen holen (bis 2026-10-02)
- [~] Zettel schreiben
- [ ] Kisten packen
- [ ] ~~Teppich rollen~~
- [ ] T001 Schrauben suchen, nach T999
- [ ] T001 Schrauben finden
- [!] Fenster putzen

## Phase 2: Dach

**Abhängig von**: Phase 1

- [ ] [TO FILL: Ziegel]
- [P] Ziegel drehen
* [ ]Ziegel legen

| Aufgabe | Status |
| --- | --- |
| Rinne | erledigt |
| Blech | vielleicht |

## Phase 2: Speicher

Leer.

## Phase 4: Hof

- [x] Kehren

## Phase 5: Leere

Nichts.

## Abnahmekriterien

- [ ] Alles ist trocken

## Risiken

| Risiko | Wahrscheinlichkeit | Auswirkung | Gegenmassnahme |
| --- | --- | --- | --- |
| Regen | hoch | mittel | Plane |

## Entscheidungen

| Datum | Entscheidung | Begründung |
| --- | --- | --- |
| 2026-09-02 | Karton | leicht |

## Offene Fragen

- Wann kommt der Wagen?

## Meilensteine

| Meilenstein | Datum | Status |
| --- | --- | --- |
| Schluessel | 2026-10-15 | offen |

## Protokoll

| Datum | Eintrag |
| --- | --- |
| 2026-10-01 | Angefangen |

\`\`\`text
- [ ] verdeckt
- [ ] versteckt
`;

const weighed = `---
planwright:
  count: all
  parents: leaves
  weights: estimate
---
# Waage

- [ ] Davor

## Phase 1: Wiegen

- [x] Eins (2h)
  - [x] Eins oben
  - [ ] Eins unten *(optional)*
- [ ] Zwei (4h)
- [~] ~~Drei~~

## Voraussetzungen

- [x] Strom

## Offene Fragen

- [ ] Wann?
`;

const small = "# Garten\n\n## Phase 1: Beet\n\n- [x] Graben\n- [ ] Harken\n- [ ] Harken\n";
/** A plan whose work is done. */
export const done = "# Zaun\n\n- [x] Streichen\n\n## Abnahmekriterien\n\n- [ ] Trocken\n";
const conflict = "# Ufer\n\n<<<<<<< HEAD\n- [ ] links\n=======\n- [ ] rechts\n- [ ] quer\n>>>>>>> ast\n- [x] oben\n";
/** A plan with a task that stands for its phase. */
export const rollup = "# Wand\n\n- [ ] Phase 1: Putz\n\n## Phase 1: Putz\n\n- [x] Sand\n- [ ] Kalk\n";
const todos = "---\ntodos:\n  - id: a\n    content: Nagel\n    status: pending\n---\n# Tor\n\nText.\n";

/** What a file of settings may be wrong in. */
const settings = `nichts: 1
count: einige
states: { ab: done, "?": vielleicht, 1: 2 }
unitWords: { phase: Los, runde: [a], step: [1] }
rules: { keine: off, overdue: laut }
`;

const badTemplates: Readonly<Record<string, string>> = {
  "ende.md": "---\nbestFor: x\n# A\n",
  "kaputt.md": "---\nbestFor: [\n---\n# A\n",
  "kennung.md": "---\nid: A B\nbestFor: x\n---\n# A\n",
  "leer.md": "---\ntitle: ''\nbestFor: x\n---\n# A\n",
  "liste.md": "---\nplaceholders: 3\n---\n# A\n",
  "muster.md": '---\nplaceholders:\n  NAME: { prompt: a, pattern: "(a+)+" }\n---\n# A\n',
  "wahl.md": "---\nplaceholders:\n  NAME: { prompt: a, choices: 3 }\n---\n# A\n",
  "gut.md":
    '---\nid: gut\ntitle: Gut\ndescription: Gutes\nplaceholders:\n  STUFE: { prompt: Welche, choices: [hoch, tief] }\n  CODE: { prompt: Welcher, pattern: "\\\\d+", example: "12" }\n---\n# {{TITEL}}\n\n**Stufe**: {{STUFE}}\n**Code**: {{CODE}}\n\n- [ ] {{AUFGABE}}\n',
};

/** The files of a user, whose plans have no English word, so that none of ours can hide among theirs. */
export const ownFiles: Readonly<Record<string, string>> = {
  "plan.md": plan,
  "klein.md": small,
  "fertig.md": done,
  "ufer.md": conflict,
  "wand.md": rollup,
  "todo.md": todos,
  "nachweis.md":
    "# Nachweis\n\n- [x] Schreibe `klein.md` und `docs/weg.md`\n- [x] Rufe `npm run umziehen` und `make umziehen`\n- [x] Nutze `machUmzug()`\n- [ ] Erstelle `wand.md`\n",
  "package.json": '{"scripts":{"bauen":"x"}}',
  Makefile: "bauen:\n\ttrue\n",
  "vorlagen/feature-steps.md":
    "---\nid: feature-steps\ntitle: Schritte\ndescription: Schritte\nbestFor: x\n---\n# Schritte\n\n- [ ] [NAME]\n",
  "worte.md": "# Worte\n\nKeine Liste.\n",
  "ohne.md": "- [ ] nur das\n- [!] ruht (blockiert: Regen)\n",
  "waage.md": weighed,
  "kaputt.md": "---\na: [\n---\n# Rohr\n\n- [ ] dicht\n",
  "binaer.md": "\0\0\n",
  ".planwright/config.yaml": settings,
  ...Object.fromEntries(Object.entries(badTemplates).map(([name, text]) => [`vorlagen/${name}`, text])),
};

/** The line of a user's file that holds these words, counted from 1. */
export function lineOf(file: string, words: string): string {
  const at = (ownFiles[file] ?? "").split("\n").findIndex((line) => line.includes(words));
  if (at === -1) {
    throw new Error(`${file} has no line with ${words}`);
  }
  return String(at + 1);
}
