import { z } from "zod";
import { requiredText } from "#profiles/modules/required-text.ts";

const asked = requiredText.optional();

/** The lists of a settings file that are of certification, as people write them. */
export const writtenLists = {
  /** Names of the kinds of protocol/certification/certificate-kind.ts. */
  certificateKinds: z.array(requiredText),
  certificateAttesters: z.array(z.strictObject({ kind: requiredText, attester: requiredText })),
  /** What is left out is not asked for. */
  providerTiers: z.array(
    z.strictObject({
      name: requiredText,
      grace: requiredText,
      availabilityWindow: requiredText,
      leastSelfStake: asked,
      leastUnits: asked,
      leastAvailability: asked,
      leastAge: asked,
      outage: asked,
      certificates: z
        .array(
          z.strictObject({
            kind: requiredText,
            attesters: requiredText,
            greatestAge: asked,
            /** By the names of the kind's figures. */
            least: z.record(z.string(), requiredText).default({}),
          }),
        )
        .default([]),
    }),
  ),
  availabilityCheckers: z.array(requiredText),
};

export const writtenListsSchema = z.object(writtenLists).partial();
export type WrittenLists = z.infer<typeof writtenListsSchema>;
