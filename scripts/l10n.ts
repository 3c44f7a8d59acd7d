import { exportStrings } from "./generate/exportStrings.ts";

/** `npm run l10n`: writes every translatable text of the code into l10n/bundle.l10n.json. */
await exportStrings("l10n");
