import type { Stated } from "../../stated/stated.ts";
import { statusFields, type StatusSource } from "./statusFields.ts";

/** Whether a statement is one of the fields that say the plan's status, which are written together. */
export function isStatusField(record: StatusSource, { kind, unit, line, form }: Stated): boolean {
  return (
    kind === "status" && unit === null && form === "field" && statusFields(record).some((one) => one.line === line)
  );
}
