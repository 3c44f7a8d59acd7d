import { isRecord } from "./isRecord.ts";

/** What is other in an object than it was: properties that are gone, that have another value, and that are changed within. */
export interface Patch {
  readonly gone?: readonly string[];
  readonly set?: Readonly<Record<string, unknown>>;
  readonly within?: Readonly<Record<string, Patch>>;
}

/**
 * What makes `after` of `before`; undefined where they are alike. Both are plain data as JSON can hold. Lists are exchanged
 * as a whole: they are short, and what was at a place says nothing of what is there now.
 */
export function patchOf(before: object, after: object): Patch | undefined {
  const old = before as Readonly<Record<string, unknown>>;
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const set: Record<string, unknown> = {};
  const within: Record<string, Patch> = {};
  for (const [key, value] of Object.entries(after)) {
    const was = Object.hasOwn(old, key) ? old[key] : undefined;
    if (isRecord(was) && isRecord(value)) {
      const inner = was === value ? undefined : patchOf(was, value);
      if (inner !== undefined) {
        put(within, key, inner);
      }
    } else if (!Object.hasOwn(old, key) || (was !== value && JSON.stringify(was) !== JSON.stringify(value))) {
      put(set, key, value);
    }
  }
  const patch: Patch = {
    ...(gone.length > 0 && { gone }),
    ...(Object.keys(set).length > 0 && { set }),
    ...(Object.keys(within).length > 0 && { within }),
  };
  return Object.keys(patch).length === 0 ? undefined : patch;
}

/** The object after a patch; what the patch does not speak of is the same, not a copy. */
export function applyPatch<T extends object>(before: T, { gone = [], set = {}, within = {} }: Patch): T {
  const after: Record<string, unknown> = {};
  const left = new Set(gone);
  for (const [key, value] of Object.entries(before)) {
    if (!left.has(key)) {
      put(after, key, value);
    }
  }
  for (const [key, value] of Object.entries(set)) {
    put(after, key, value);
  }
  for (const [key, inner] of Object.entries(within)) {
    const was = after[key];
    put(after, key, isRecord(was) ? applyPatch(was, inner) : was);
  }
  return after as T;
}

/** Sets a property of any name: ids of a plan are its own words, and `__proto__` may be one. */
function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}
