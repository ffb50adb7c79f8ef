import { postJson } from "./get-json.ts";
import { type EffectsReport, report } from "./report.ts";

/** What executing a draft, given as a proposal file, on a fork of the chain shows. */
export const reportOfDraft = (yaml: string): Promise<EffectsReport> => postJson("reports", report, { yaml });
