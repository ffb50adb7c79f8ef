import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const status = z.enum(["active", "grace", "suspended", "removed"]);
const organisation = z.nullable(z.object({ id: hex, name: z.nullable(z.string()) }));

const overview = answer(
  "Certification",
  z.object({
    kinds: z.array(
      z.object({
        kind: z.number(),
        name: z.string(),
        schemaUid: hex,
        schema: z.string(),
        figures: z.array(z.string()),
        attesters: z.array(
          z.object({
            attester: address,
            accepted: z.boolean(),
            certificates: z.number(),
            revoked: z.number(),
            struck: z.number(),
          }),
        ),
      }),
    ),
    tiers: z.array(
      z.object({
        tier: z.number(),
        name: z.string(),
        asks: z.array(
          z.object({
            number: z.number(),
            label: z.string(),
            value: integer,
            unit: z.nullable(z.string()),
            decimals: z.number(),
          }),
        ),
        requirements: z.array(z.number()),
        graceSeconds: z.number(),
      }),
    ),
    requirements: z.array(z.object({ number: z.number(), name: z.string() })),
    rules: z.object({
      holder: z.nullable(address),
      extender: z.nullable(address),
      availability: z.nullable(address),
      arbiter: z.nullable(address),
    }),
    counts: z.object({ active: z.number(), grace: z.number(), suspended: z.number(), removed: z.number() }),
    checkers: z.array(
      z.object({
        checker: address,
        maps: z.number(),
        slots: z.number(),
        agreed: z.number(),
        missed: z.number(),
      }),
    ),
  }),
);

const requirement = z.object({
  number: z.number(),
  met: z.boolean(),
  atOnce: z.boolean(),
  deadlineAt: z.nullable(z.number()),
});
const summary = {
  provider: z.number(),
  operator: address,
  organisation,
  status,
  tier: z.number(),
  since: z.nullable(z.number()),
  requirements: z.array(requirement),
  nextAt: z.nullable(z.number()),
};
const page = answer(
  "CertificationPage",
  z.object({ items: z.array(z.object(summary)), nextCursor: z.nullable(z.string()) }),
);

const detail = answer(
  "ProviderCertification",
  z.object({
    ...summary,
    certificates: z.array(
      z.object({
        uid: hex,
        kind: z.number(),
        attester: address,
        accepted: z.boolean(),
        issuedAt: z.number(),
        expiresAt: z.nullable(z.number()),
        state: z.enum(["bound", "held", "revoked", "struck", "replaced", "expired"]),
        heldUntil: z.nullable(z.number()),
        evidenceHash: hex,
        figures: z.array(z.number()),
        block: z.number(),
        at: z.number(),
        txHash: hex,
      }),
    ),
    days: z.array(
      z.object({
        epoch: z.number(),
        startAt: z.number(),
        badSlots: hex,
        badCount: z.number(),
        availableBps: z.number(),
        outcomes: z.array(
          z.object({
            outcome: z.enum(["flagged", "answered", "stands", "void", "lapsed", "slashed"]),
            account: z.nullable(address),
            bondTokens: z.nullable(integer),
            reasonHash: z.nullable(hex),
            request: z.nullable(z.number()),
            at: z.number(),
            txHash: hex,
          }),
        ),
        maps: z.array(z.object({ checker: address, badSlots: hex })),
      }),
    ),
    extensions: z.array(z.object({ untilAt: z.number(), reasonHash: hex, at: z.number(), txHash: hex })),
    history: z.array(
      z.object({
        status,
        tier: z.number(),
        unmet: z.array(z.number()),
        block: z.number(),
        at: z.number(),
        txHash: hex,
      }),
    ),
  }),
);

const availability = answer(
  "NetworkAvailability",
  z.object({
    fromEpoch: z.number(),
    untilEpoch: z.number(),
    epochs: z.array(z.object({ epoch: z.number(), startAt: z.number(), providers: z.number(), badSlots: z.number() })),
  }),
);

export type CertificationStatus = z.infer<typeof status>;
export type Certification = z.infer<typeof overview>;
export type CertificateKind = Certification["kinds"][number];
export type Requirement = z.infer<typeof requirement>;
export type ProviderStandingView = z.infer<typeof page>["items"][number];
export type ProviderCertification = z.infer<typeof detail>;
export type Certificate = ProviderCertification["certificates"][number];
export type BadDay = ProviderCertification["days"][number];
export type NetworkAvailability = z.infer<typeof availability>;

export const certificationQuery = queryOptions({
  queryKey: ["certification", "overview"],
  queryFn: ({ signal }) => getJson("certification", overview, signal),
});

export type StandingFilter = { status: string; tier: string; q: string };

export function standingsQuery(filter: StandingFilter) {
  return infiniteQueryOptions({
    queryKey: ["certification", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      getJson(`certification/providers${queryString({ ...filter, limit: 50, cursor: pageParam })}`, page, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}

export function providerCertificationQuery(provider: number) {
  return queryOptions({
    queryKey: ["certification", "provider", provider],
    queryFn: ({ signal }) => getJson(`certification/providers/${provider}`, detail, signal),
  });
}

export function availabilityQuery(epochs: number) {
  return queryOptions({
    queryKey: ["certification", "availability", epochs],
    queryFn: ({ signal }) => getJson(`availability${queryString({ epochs })}`, availability, signal),
  });
}
