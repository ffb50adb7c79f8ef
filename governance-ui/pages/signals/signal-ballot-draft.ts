import * as z from "zod/mini";
import type { DraftKind } from "#governance-ui/drafts/use-kept-draft.ts";
import type { SignalChoice } from "#protocol/signals/signal-type.ts";

export type SignalBallotDraft = { choice: SignalChoice | null; reason: string };

const signalBallotSchema: z.ZodMiniType<SignalBallotDraft> = z.object({
  choice: z.nullable(z.union([z.number(), z.array(z.number()), z.record(z.string(), z.number())])),
  reason: z.string(),
});

export const signalBallotDraft: DraftKind<SignalBallotDraft> = {
  schema: signalBallotSchema,
  empty: { choice: null, reason: "" },
};
