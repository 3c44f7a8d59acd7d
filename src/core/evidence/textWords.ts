import type { WorkspaceWords } from "./evidenceWorkspace.ts";

/** Most different words that are kept: some hundred megabytes of code have fewer. */
const mostWords = 2_000_000;

/** Folders whose files are never searched for words: other people's, and what is built. */
const unsearched =
  /(?:^|\/)(?:node_modules|bower_components|vendor|dist|out|build|target|coverage|\.[^/]+)\/|\.(?:min\.js|map|lock|svg)$|(?:^|[/-])lock\.(?:json|yaml)$/u;
/** Binary by their names; others are by a zero byte. */
const binary =
  /\.(?:png|jpe?g|gif|webp|ico|bmp|pdf|zip|gz|tgz|xz|7z|jar|war|wasm|woff2?|ttf|otf|eot|mp[34]|mov|avi|wav|ogg|exe|dll|so|dylib|a|o|class|pyc|glb|gltf|parquet|sqlite|db|bin|dat)$/iu;

/**
 * Whether the words of a file count as words of the code, by its path: Markdown and plain text repeat what plans say, and
 * of packages and built files nobody here wrote a word.
 */
export function holdsWords(path: string): boolean {
  return !/\.(?:md|mdx|mdc|markdown|rst|txt)$/iu.test(path) && !unsearched.test(path) && !binary.test(path);
}

/** Gathers the words of texts that may be names in code. */
export class TextWords implements WorkspaceWords {
  readonly #words = new Set<string>();
  #isWhole = true;

  get isWhole(): boolean {
    return this.#isWhole;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Takes the words of one file. */
  add(text: string): void {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]{2,79}/gu)) {
      if (this.#words.size < mostWords) {
        this.#words.add(word);
      } else {
        this.#isWhole = false;
      }
    }
  }

  /** Says that a file was not read, so that a word that is not found may be in it. */
  leaveOut(): void {
    this.#isWhole = false;
  }
}
