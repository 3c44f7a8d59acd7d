/** An id that opens with the number of the phase or step it belongs to: `2.1`, `02-01` and `T2.1` of 2, `B1.1` of B. */
export interface UnitId {
  /** Letters before the number. */
  readonly lead: string;
  /** The unit's number as written there: `02`. */
  readonly own: string;
  readonly rest: string;
}

/** Takes an id apart; undefined for one that does not open with the unit's number. */
export function readUnitId(id: string, number: string): UnitId | undefined {
  const isNumeric = /^\d/u.test(number);
  const [, lead = "", own = "", rest = ""] =
    (isNumeric
      ? /^([A-Z]{0,6}-?)(\d{1,6}(?:\.\d{1,6})*[a-z]?)([.-]\d.{0,30})$/u
      : /^()([A-Z]|[IVX]{2,5})([.-]?\d.{0,30})$/u
    ).exec(id) ?? [];
  if (!isNumeric) {
    return own !== "" && own === number ? { lead, own, rest } : undefined;
  }
  // The pattern takes all of `2.1.3` but its last part; the unit's number may be shorter.
  const parts = own.split(".");
  for (let length = parts.length; length > 0; length--) {
    const head = parts.slice(0, length).join(".");
    if (bare(head) === bare(number)) {
      return { lead, own: head, rest: own.slice(head.length) + rest };
    }
  }
  return undefined;
}

/** The same id with another number, filled up with zeros where its own is. */
export function withNumber({ lead, own, rest }: UnitId, number: string): string {
  return lead + ownNumber(own, number) + rest;
}

/** A unit's number as it is written in an id in place of another. */
export function ownNumber(own: string, number: string): string {
  const width = own.startsWith("0") ? (/^\d+/u.exec(own)?.[0].length ?? 0) : 0;
  return number.replace(/^\d+/u, (digits) => String(Number(digits)).padStart(width, "0"));
}

/** The same id with another number and the first of its unit's: `02-07` as `03-01`. */
export function firstOf({ lead, own, rest }: UnitId, number: string): string {
  const first = rest.replace(/\d+[a-z]?$/u, (digits) =>
    digits.startsWith("0") ? "1".padStart(digits.length, "0") : "1",
  );
  return lead + ownNumber(own, number) + first;
}

function bare(number: string): string {
  return number.replace(/^0+(?=\d)/u, "").toLowerCase();
}

/** Where a text names ids that are more than numbers, `02-01` and `T2.1`, and nothing longer such as a file's name. */
export function idsIn(prose: string): readonly { readonly start: number; readonly id: string }[] {
  return [...prose.matchAll(token)].map(({ index, 0: id }) => ({ start: index, id: id.replace(/[.-]+$/u, "") }));
}

const token = /(?<![\p{L}\p{N}_./\\#-])(?:[A-Z]{0,6}-?\d|[A-Z](?=[.-]?\d))[\p{L}\p{N}_.-]{1,30}(?![/\\])/gu;
