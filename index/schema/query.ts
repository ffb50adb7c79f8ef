import { z } from "@hono/zod-openapi";
import { certificationStatus } from "./certification.ts";
import { proposalState } from "./proposal.ts";
import { providerStanding } from "./provider.ts";
import { address, hash, riskClass } from "./scalars.ts";

const limitOf = (usual: number, most: number) =>
  z
    .preprocess(
      // `Number` also takes 0x10 and 1e1.
      (text) => (text === undefined || /^\d{1,9}$/.test(String(text)) ? text : Number.NaN),
      z.coerce.number("expected a number in decimal digits").int().min(1).max(most).default(usual),
    )
    .openapi({ description: "Most items to return." });

const paging = {
  limit: limitOf(50, 200),
  cursor: z.string().max(200).optional().openapi({ description: "`nextCursor` of the page before." }),
};
const search = z.string().max(200).optional();

export const NoQuery = z.strictObject({});
export const PagingQuery = z.strictObject(paging);
export const ProposalsQuery = z.strictObject({
  ...paging,
  state: proposalState.optional(),
  class: riskClass.optional(),
  proposer: address.optional(),
  calls: hash
    .optional()
    .openapi({ description: "Hash of the calls: keccak256 of the encoded targets, values and calldatas." }),
  q: search.openapi({
    description: "Part of the title, words of the description, a number, an id or the proposer's address.",
  }),
});
export const VotesQuery = z.strictObject({
  ...paging,
  q: search.openapi({
    description: "Beginning of the voter's address (0x…), or words of the reason; the last word may go on.",
  }),
  support: z.enum(["for", "against", "abstain"]).optional(),
});
export const DelegatesQuery = z.strictObject({
  ...paging,
  q: search.openapi({ description: "Beginning of an address." }),
});
/** A year of daily epochs and more on one page: charts want them together. */
export const EmissionsQuery = z.strictObject({ ...paging, limit: limitOf(400, 2_000) });
export const ProvidersQuery = z.strictObject({
  ...paging,
  kind: z.coerce.number().int().min(0).max(15).optional().openapi({ description: "Number of a unit kind." }),
  standing: providerStanding.optional(),
  sort: z.enum(["stake", "units", "commission", "rate", "provider"]).default("stake"),
  order: z.enum(["asc", "desc"]).default("desc"),
  q: search.openapi({
    description: "A provider's number, part of its organisation's name, or of its operator's or payee's address.",
  }),
});
export const CertificationQuery = z.strictObject({
  ...paging,
  status: certificationStatus.optional(),
  tier: z.coerce.number().int().min(0).max(7).optional().openapi({ description: "Number of a tier." }),
  q: search.openapi({
    description: "A provider's number, part of its organisation's name, or of its operator's or payee's address.",
  }),
});
export const AvailabilityQuery = z.strictObject({
  epochs: z.coerce.number().int().min(1).max(400).default(60).openapi({ description: "How many, up to now." }),
});
export const ProviderKey = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,9}$/, "expected a provider's number, from 1")
    .openapi({ example: "1" }),
});

export const ProposalKey = z.object({
  id: z
    .string()
    .regex(/^\d{1,78}$/, "expected a proposal's number or its id in decimal digits")
    .openapi({ example: "1" }),
});
export const ElectionBallotsQuery = z.strictObject({ ...paging, voter: address.optional() });
const electionNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "expected an election's number, from 1")
  .openapi({ example: "1" });
export const ElectionKey = z.object({ number: electionNumber });
export const CandidateKey = z.object({ number: electionNumber, address });
export const RelayBallotKey = z.object({ id: hash });
export const RelayBallotsQuery = z.strictObject({ voter: address });
export const AccountKey = z.object({ address });
export const ParameterKey = z.object({
  id: z.string().max(200).openapi({ example: "governor.voting-delay" }),
});
