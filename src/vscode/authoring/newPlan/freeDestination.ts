import * as vscode from "vscode";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import type { Destination } from "../../../core/template/destination/resolveDestination.ts";
import type { Template } from "../../../core/template/template.ts";
import { exists } from "../../exists.ts";
import { destinationOf, type PlanPlace } from "./planPlace.ts";

/** How many names are tried before giving up on a crowded folder. */
const mostAttempts = 100;

/** A destination that nothing is at, and how many names were tried for it. */
export interface FreeDestination {
  readonly destination: Destination;
  readonly attempt: number;
}

/**
 * The first name of a new plan that is free, from an attempt on; one that is refused ends the search. Undefined where all
 * are taken. It may be taken a moment later.
 */
export async function freeDestination(
  place: PlanPlace,
  template: Pick<Template, "id">,
  title: string,
  context: CandidateContext,
  from = 1,
): Promise<FreeDestination | undefined> {
  for (let attempt = from; attempt <= mostAttempts; attempt++) {
    const destination = destinationOf(place, template, title, context, attempt);
    if (
      destination.kind === "refused" ||
      !(await exists(vscode.Uri.joinPath(place.folder.uri, ...destination.segments)))
    ) {
      return { destination, attempt };
    }
  }
  return undefined;
}
