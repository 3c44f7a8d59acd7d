/** What all our diagnostics name as their source. */
export const diagnosticSource = "Planwright";
