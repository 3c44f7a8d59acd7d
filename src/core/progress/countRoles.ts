import type { Role, Task } from "../plan/model.ts";

/** How many tasks each role has, cancelled ones too, in the order of their first: what a plan's checkboxes sum up from. */
export function countRoles(tasks: readonly Task[]): ReadonlyMap<Role, number> {
  const roles = new Map<Role, number>();
  for (const { role } of tasks) {
    roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  return roles;
}
