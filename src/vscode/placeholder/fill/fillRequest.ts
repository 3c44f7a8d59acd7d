import type * as vscode from "vscode";
import type { Placeholder } from "../../../core/placeholder/placeholder.ts";
import type { CommandId } from "../../names.ts";

/**
 * What a link or code action asks the fill command to do, as JSON: a blank by URI, version and UTF-16 range, and maybe
 * the number of an offer. Anybody may send one, so the command holds each part against the plan as it is.
 */
export interface FillRequest {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** Which of how many offers to write, from 0 on; asked for where there is none. */
  readonly offer?: readonly [nth: number, of: number];
  readonly all?: boolean;
  /** What to do with a line that offers to repeat what stands above it. */
  readonly repeat?: RepeatAnswer;
}

/** An answer that only a line knows which offers to repeat what stands above it. */
export type RepeatAnswer = "add" | "remove";

/** Reads a request; undefined where it is none. */
export function readFillRequest(value: unknown): FillRequest | undefined {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const { uri, version, start, end, offer, all, repeat } = value as Readonly<Record<string, unknown>>;
  const isPlace = typeof uri === "string" && [version, start, end].every((part) => Number.isInteger(part));
  const isOffer = Array.isArray(offer) && offer.length === 2 && offer.every((part) => Number.isInteger(part));
  const wish: RepeatAnswer | undefined = repeat === "add" || repeat === "remove" ? repeat : undefined;
  if (!isPlace || wish !== repeat || !(offer === undefined || isOffer)) {
    return undefined;
  }
  const place = {
    uri,
    version: Number(version),
    start: Number(start),
    end: Number(end),
    all: all === true,
    ...(wish !== undefined && { repeat: wish }),
  };
  return isOffer ? { ...place, offer: [Number(offer[0]), Number(offer[1])] } : place;
}

/** The request for a blank of a document, without offer. */
export function fillRequest(document: vscode.TextDocument, { range }: Placeholder): FillRequest {
  return { uri: document.uri.toString(), version: document.version, start: range.start, end: range.end };
}

/** A link that runs one of our commands; no character of its argument can end the link. */
export function commandLink(id: CommandId, ...args: readonly unknown[]): string {
  const json = encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*~_]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${id}?${json}`;
}
