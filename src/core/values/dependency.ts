/** What something depends on, as the text names it: a unit of work by word and number, or a task by id. */
export type Dependency =
  | {
      readonly kind: "unit";
      /** Lower case and singular, in the language written: `phase`, `étape`, `task`. */
      readonly word: string;
      /** As written: `1`, `1.5`, `2a`. A range is taken apart. */
      readonly number: string;
    }
  | {
      readonly kind: "task";
      /** As written: `T001`, `TASK-001`, `1.1`, `#2`. `WP01` and `M1` are given so, too. */
      readonly id: string;
    };
