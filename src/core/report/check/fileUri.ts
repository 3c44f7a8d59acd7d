/** A relative path with `/` between its parts as a relative URI, in which every part is percent-encoded. */
export function relativeUri(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
}
