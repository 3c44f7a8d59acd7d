import check from "../../../schemas/check-1.schema.json" with { type: "json" };
import config from "../../../schemas/config.schema.json" with { type: "json" };
import edit from "../../../schemas/edit-1.schema.json" with { type: "json" };
import status from "../../../schemas/status-1.schema.json" with { type: "json" };
import type { Output } from "./context.ts";

/** The JSON Schemas by the names that `planwright schema` knows. */
const schemas = { status, check, edit, config } as const;

/** A name of a schema. */
export type SchemaName = keyof typeof schemas;

/** Every {@link SchemaName}. */
export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** `planwright schema status|check|edit|config`: prints a JSON Schema, for editors and checks. */
export async function schema(name: SchemaName, out: Output): Promise<void> {
  await out.write(`${JSON.stringify(schemas[name], null, 2)}\n`);
}
