import { z } from "zod";
import { requiredText } from "#profiles/modules/required-text.ts";

/** The lists of a settings file that are of providers, as people write them. */
export const writtenLists = {
  unitKinds: z.array(
    z.strictObject({
      name: requiredText,
      /** Of a unit, when rewards are shared. */
      weight: requiredText,
      /** Stake behind a unit, such as 200 USD; without it, that of the figure provider.collateralPerUnit. */
      stake: requiredText.optional(),
    }),
  ),
  admittedProviders: z.array(requiredText),
  priceReporters: z.array(requiredText),
  priceSources: z.array(
    z.union(
      [z.strictObject({ source: requiredText }), z.strictObject({ aggregator: requiredText })],
      "expected a source or an aggregator, with its address",
    ),
  ),
};

export const writtenListsSchema = z.object(writtenLists).partial();
export type WrittenLists = z.infer<typeof writtenListsSchema>;
