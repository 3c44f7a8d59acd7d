import { englishOf } from "../../core/message/message.ts";
import type { Language } from "./language.ts";

/** What is spoken where no other language is wanted or there. */
export const english: Language = { name: "en", say: englishOf };
