import { issueOf } from "./destination/issueOf.ts";

/** What fills blanks of a new plan by itself, as {@link renderTemplate} takes it. */
export interface KnownFacts {
  readonly author?: string;
  readonly branch?: string;
  readonly issue?: string;
}

/** What git says of who works on what, as blanks ask for it: `#42` for the branch `42-offline`, keys such as `ABC-123` as they are. */
export function knownFacts({ user, branch }: { readonly user?: string; readonly branch?: string }): KnownFacts {
  const issue = branch === undefined ? undefined : issueOf(branch);
  return {
    ...(user !== undefined && { author: user }),
    ...(branch !== undefined && { branch }),
    ...(issue !== undefined && { issue: /^\d/u.test(issue) ? `#${issue}` : issue }),
  };
}
