/** What a plan, a phase or a task says of itself in a status field or by a mark (format §4). */
export type Status = "draft" | "planned" | "inProgress" | "blocked" | "paused" | "done" | "cancelled" | "superseded";
