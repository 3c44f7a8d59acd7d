import { type FromDashboard, speaksOfRevision } from "../../core/protocol/fromDashboard.ts";

type WithoutRevision<T> = T extends { readonly revision: number } ? Omit<T, "revision"> : T;

/** A message to the host as a part of the page asks for it: which revision is drawn, only the page as a whole knows. */
export type Action = WithoutRevision<FromDashboard>;

/** How a part of the page asks for something. */
export type Send = (action: Action) => void;

/** The message for the host, with the revision where that kind of message has one. */
export function messageOf(action: Action, revision: number): FromDashboard {
  return (speaksOfRevision(action.kind) ? { ...action, revision } : action) as FromDashboard;
}
