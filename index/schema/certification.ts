import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, hex, time } from "./scalars.ts";

export const certificationStatus = z.enum(["active", "grace", "suspended", "removed"]).openapi({
  description: "As the last sweep found the provider: all met, in a grace, earning nothing, or removed by a vote.",
});

const providerNumber = z.int().openapi({ description: "The provider's number." });
const organisation = z.object({ id: hash, name: z.string().nullable() }).nullable();
const badSlots = hex.openapi({ description: "A bit for each of the 96 slots of an epoch, the first one lowest." });

const KindSchema = z
  .object({
    kind: z.int(),
    name: z.string(),
    schemaUid: hash.openapi({ description: "Of EAS." }),
    schema: z.string(),
    figures: z.array(z.string()).openapi({ description: "Names of the numbers in its certificates." }),
    attesters: z.array(
      z.object({
        attester: address,
        accepted: z.boolean(),
        certificates: z.int().openapi({ description: "Of this kind that were bound." }),
        revoked: z.int(),
        struck: z.int().openapi({ description: "Of those held by the committee, which a vote said do not stand." }),
      }),
    ),
  })
  .openapi("CertificateKind");

const TierSchema = z
  .object({
    tier: z.int(),
    name: z.string(),
    asks: z
      .array(
        z.object({
          number: z.int(),
          label: z.string(),
          value: decimal,
          unit: z.string().nullable(),
          decimals: z.int(),
        }),
      )
      .openapi({ description: "What it asks for; what it does not is left out." }),
    requirements: z.array(z.int()).openapi({ description: "Numbers of the requirements that follow from it." }),
    graceSeconds: z.int(),
  })
  .openapi("CertificationTier");

export const CertificationSchema = z
  .object({
    kinds: z.array(KindSchema),
    tiers: z.array(TierSchema),
    requirements: z.array(z.object({ number: z.int(), name: z.string() })),
    rules: z.object({
      holder: address.nullable(),
      extender: address.nullable(),
      availability: address.nullable(),
      arbiter: address.nullable(),
    }),
    counts: z.object({ active: z.int(), grace: z.int(), suspended: z.int(), removed: z.int() }),
    checkers: z
      .array(
        z.object({
          checker: address,
          maps: z.int().openapi({ description: "That were posted." }),
          slots: z.int().openapi({ description: "That it marked in them." }),
          agreed: z.int().openapi({ description: "Of these, slots that the majority marked too." }),
          missed: z.int().openapi({ description: "Slots of those reports that the majority marked and it did not." }),
        }),
      )
      .openapi({ description: "All whose maps were ever posted." }),
  })
  .openapi("Certification");

const RequirementSchema = z.object({
  number: z.int(),
  met: z.boolean(),
  atOnce: z.boolean().openapi({ description: "Unmet without grace." }),
  deadlineAt: time.nullable().openapi({ description: "Until when it has to be met." }),
});

const standing = {
  provider: providerNumber,
  operator: address,
  organisation,
  status: certificationStatus,
  tier: z.int(),
  since: time.nullable().openapi({ description: "Null where it never had another status." }),
  requirements: z
    .array(RequirementSchema)
    .openapi({ description: "Those of its tier, and those that the last sweep found unmet." }),
  nextAt: time.nullable().openapi({
    description: "When the first of its certificates that count expires, or the first deadline passes.",
  }),
};

export const CertificationPageSchema = z
  .object({ items: z.array(z.object(standing).openapi("ProviderStanding")), nextCursor: z.string().nullable() })
  .openapi("CertificationPage");

const DaySchema = z
  .object({
    epoch: z.int(),
    startAt: time,
    badSlots,
    badCount: z.int(),
    availableBps: z.int(),
    outcomes: z.array(
      z.object({
        outcome: z.enum(["flagged", "answered", "stands", "void", "lapsed", "slashed"]),
        account: address.nullable().openapi({ description: "Who answered." }),
        bondTokens: decimal.nullable(),
        reasonHash: hash.nullable(),
        request: z.int().nullable().openapi({ description: "Number of the slash that was asked for." }),
        at: time,
        txHash: hash,
      }),
    ),
    maps: z.array(z.object({ checker: address, badSlots })),
  })
  .openapi("BadDay");

export const ProviderCertificationSchema = z
  .object({
    ...standing,
    certificates: z
      .array(
        z.object({
          uid: hash,
          kind: z.int(),
          attester: address,
          accepted: z.boolean().openapi({ description: "Whether its attester is accepted for the kind." }),
          issuedAt: time,
          expiresAt: time.nullable(),
          state: z.enum(["bound", "held", "revoked", "struck", "replaced", "expired"]),
          heldUntil: time.nullable(),
          evidenceHash: hash,
          figures: z.array(z.int()),
          block,
          at: time,
          txHash: hash,
        }),
      )
      .openapi({ description: "Newest first, at most 200." }),
    days: z.array(DaySchema).openapi({ description: "Epochs in which it was not there, newest first; at most 400." }),
    extensions: z.array(z.object({ untilAt: time, reasonHash: hash, at: time, txHash: hash })),
    history: z
      .array(
        z.object({
          status: certificationStatus,
          tier: z.int(),
          unmet: z.array(z.int()),
          block,
          at: time,
          txHash: hash,
        }),
      )
      .openapi({ description: "Standings, newest first; at most 100." }),
  })
  .openapi("ProviderCertification");

export const AvailabilitySchema = z
  .object({
    fromEpoch: z.int(),
    untilEpoch: z.int(),
    epochs: z
      .array(
        z.object({
          epoch: z.int(),
          startAt: time,
          providers: z.int().openapi({ description: "That were not there for some of it." }),
          badSlots: z.int().openapi({ description: "Of all of them." }),
        }),
      )
      .openapi({ description: "Those with any; silence means that all were there." }),
  })
  .openapi("NetworkAvailability");
