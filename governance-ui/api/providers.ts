import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const standing = z.enum(["serving", "idle", "closed", "barred"]);
const organisation = z.nullable(z.object({ id: hex, name: z.nullable(z.string()) }));

const kind = z.object({
  kind: z.number(),
  name: z.string(),
  listed: z.boolean(),
  weight: integer,
  stakeUsd8: integer,
});

const summary = {
  provider: z.number(),
  operator: address,
  payee: address,
  organisation,
  standing,
  standingSince: z.number(),
  hardware: z.array(z.object({ kind: z.number(), declared: z.number(), activated: z.number() })),
  units: z.number(),
  stakeTokens: integer,
  selfStakeTokens: integer,
  neededTokens: integer,
  commissionBps: z.number(),
  weight: integer,
  untilEpoch: z.nullable(z.number()),
  untilAt: z.nullable(z.number()),
  rateBps: z.nullable(z.number()),
};
const provider = z.object(summary);
const epochs = z.object({ current: z.nullable(z.number()), startAt: z.number(), epochSeconds: z.number() });

const page = answer(
  "ProviderPage",
  z.object({
    kinds: z.array(kind),
    terms: z.object({
      open: z.boolean(),
      leastStakeTokens: integer,
      unbondingSeconds: z.number(),
      slashCapBps: z.number(),
      slasher: z.nullable(address),
      flagger: z.nullable(address),
      priceFeed: z.nullable(address),
      commissionStepBps: z.number(),
      commissionNoticeSeconds: z.number(),
      leastDurationEpochs: z.number(),
      mostDurationEpochs: z.number(),
      tranches: z.number(),
    }),
    epochs,
    prices: z.nullable(
      z.object({
        quorum: z.number(),
        items: z.array(
          z.object({
            address,
            reported: z.boolean(),
            last: z.nullable(z.object({ round: z.number(), priceUsd8: integer, at: z.number() })),
          }),
        ),
        openRound: z.object({ round: z.number(), closesAt: z.number(), reports: z.number() }),
        price: z.nullable(z.object({ lowUsd8: integer, highUsd8: integer })),
      }),
    ),
    lastSettled: z.nullable(
      z.object({ epoch: z.number(), emissionTokens: integer, earnedTokens: integer, weight: integer }),
    ),
    counts: z.object({ serving: z.number(), idle: z.number(), closed: z.number(), barred: z.number() }),
    stakeTokens: integer,
    units: z.number(),
    items: z.array(provider),
    nextCursor: z.nullable(z.string()),
  }),
);

const placed = { block: z.number(), at: z.number(), txHash: hex };
const event = z.object({ sentence: z.string(), ...placed });
const rewardState = z.object({
  earnedTokens: integer,
  vestedTokens: integer,
  claimedTokens: integer,
  claimableTokens: integer,
});
const points = z.array(z.object({ epoch: z.number(), at: z.number(), earnedTokens: integer, vestedTokens: integer }));

const detail = answer(
  "ProviderDetail",
  z.object({
    ...summary,
    registeredAt: z.number(),
    proposedOperator: z.nullable(address),
    statementHash: hex,
    shareIndex: integer,
    stakers: z.number(),
    kinds: z.array(kind),
    epochs,
    nextCommission: z.nullable(z.object({ bps: z.number(), readyAt: z.number() })),
    terms: z.array(
      z.object({
        fromEpoch: z.number(),
        fromAt: z.number(),
        untilEpoch: z.number(),
        untilAt: z.number(),
        weight: integer,
        commissionBps: z.number(),
        flagged: z.boolean(),
      }),
    ),
    commitments: z.array(
      z.object({
        kind: z.enum(["activated", "renewed"]),
        hardware: z.array(z.object({ kind: z.number(), units: z.number() })),
        untilEpoch: z.number(),
        untilAt: z.number(),
        neededTokens: integer,
        priceUsd8: integer,
        ...placed,
      }),
    ),
    slashes: z.array(
      z.object({
        number: z.number(),
        lostBps: z.number(),
        lostTokens: integer,
        emptied: z.boolean(),
        evidenceHash: hex,
        ...placed,
      }),
    ),
    slashRequests: z.array(
      z.object({
        request: z.number(),
        slasher: address,
        ground: z.string(),
        bps: z.number(),
        evidenceHash: hex,
        readyAt: z.number(),
        outcome: z.enum(["waiting", "stopped", "done"]),
        at: z.number(),
      }),
    ),
    rewards: z.object({
      own: rewardState,
      stakers: z.object({ earnedTokens: integer, vestedTokens: integer }),
      points,
    }),
    history: z.array(event),
  }),
);

const stakerPage = answer(
  "StakerPage",
  z.object({
    items: z.array(
      z.object({
        staker: address,
        stakeTokens: integer,
        leavingTokens: integer,
        readyAt: z.nullable(z.number()),
        delegate: z.nullable(address),
        shareBps: z.number(),
      }),
    ),
    nextCursor: z.nullable(z.string()),
  }),
);

const staker = answer(
  "Staker",
  z.object({
    address,
    stakeTokens: integer,
    leavingTokens: integer,
    claimableTokens: integer,
    positions: z.array(
      z.object({
        provider: z.number(),
        organisation,
        standing,
        commissionBps: z.number(),
        rateBps: z.nullable(z.number()),
        stakeTokens: integer,
        leavingTokens: integer,
        readyAt: z.nullable(z.number()),
        delegate: z.nullable(address),
        rewards: rewardState,
      }),
    ),
    operates: z.array(
      z.object({
        provider: z.number(),
        organisation,
        standing,
        isOperator: z.boolean(),
        isPayee: z.boolean(),
        units: z.number(),
        untilEpoch: z.nullable(z.number()),
        untilAt: z.nullable(z.number()),
        neededTokens: integer,
        stakeTokens: integer,
        rewards: rewardState,
      }),
    ),
    points,
    history: z.array(event),
  }),
);

export type ProviderPage = z.infer<typeof page>;
export type ProviderSummary = z.infer<typeof provider>;
export type ProviderDetail = z.infer<typeof detail>;
export type ProviderStanding = z.infer<typeof standing>;
export type UnitKind = z.infer<typeof kind>;
export type StakerRow = z.infer<typeof stakerPage>["items"][number];
export type StakerView = z.infer<typeof staker>;
export type Position = StakerView["positions"][number];
export type RewardPoint = StakerView["points"][number];

export type ProviderFilter = { kind: string; standing: string; sort: string; order: string; q: string };

export function providersPath(filter: ProviderFilter, limit: number, cursor: string | null): string {
  return `providers${queryString({ ...filter, limit, cursor })}`;
}

export function providersQuery(filter: ProviderFilter) {
  return infiniteQueryOptions({
    queryKey: ["providers", "list", filter],
    queryFn: ({ pageParam, signal }) => getJson(providersPath(filter, 50, pageParam), page, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** All that match, page by page: for a file. */
export async function everyProvider(filter: ProviderFilter): Promise<ProviderSummary[]> {
  const items: ProviderSummary[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const next: ProviderPage = await getJson(providersPath(filter, 200, cursor), page);
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return items;
}

export const providerTermsQuery = queryOptions({
  queryKey: ["providers", "terms"],
  queryFn: ({ signal }) => getJson("providers?limit=1", page, signal),
});

export function providerQuery(id: string) {
  return queryOptions({
    queryKey: ["providers", "detail", id],
    queryFn: ({ signal }) => getJson(`providers/${id}`, detail, signal),
  });
}

export function providerStakersQuery(id: number) {
  return infiniteQueryOptions({
    queryKey: ["providers", "stakers", id],
    queryFn: ({ pageParam, signal }) =>
      getJson(`providers/${id}/stakers${queryString({ limit: 20, cursor: pageParam })}`, stakerPage, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function stakerQuery(account: string) {
  return queryOptions({
    queryKey: ["providers", "staker", account],
    queryFn: ({ signal }) => getJson(`stakers/${account}`, staker, signal),
  });
}
