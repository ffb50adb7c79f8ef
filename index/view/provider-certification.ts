import type { z } from "@hono/zod-openapi";
import { type Hex, numberToHex } from "viem";
import type { ApiContext } from "#index/query/api-context.ts";
import {
  badDaysOf,
  type CertificateRow,
  certificateChanges,
  certificatesOf,
  certificationTerms,
  type DayRow,
  extensionsOf,
  mapsOf,
  type OutcomeRow,
  outcomesOf,
  standingHistory,
} from "#index/query/certification-facts.ts";
import type { ProviderClock } from "#index/query/provider-clock.ts";
import type { ProviderRow } from "#index/query/provider-table.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { ProviderCertificationSchema } from "#index/schema/certification.ts";
import { requirementsIn } from "#protocol/certification/requirement.ts";
import { availableBps, slotsOf } from "#protocol/certification/slots.ts";
import { standingViews } from "./certification-view.ts";
import { epochStartSeconds } from "./provider-view.ts";

type Detail = z.infer<typeof ProviderCertificationSchema>;
type Change = Awaited<ReturnType<typeof certificateChanges>>[number];
type Map_ = Awaited<ReturnType<typeof mapsOf>>[number];

export async function providerCertification(
  context: ApiContext,
  row: ProviderRow,
  clock: ProviderClock,
): Promise<Detail> {
  const { store } = context;
  const { provider } = row;
  const [[standing], certificates, changes, terms, days, outcomes, maps, extensions, history] = await Promise.all([
    standingViews(context, [row], clock.now),
    certificatesOf(store, provider),
    certificateChanges(store, [provider]),
    certificationTerms(store),
    badDaysOf(store, provider),
    outcomesOf(store, provider),
    mapsOf(store, provider),
    extensionsOf(store, provider),
    standingHistory(store, provider),
  ]);
  if (standing === undefined) {
    throw new ApiProblem(404, "no_such_provider", `There is no provider ${provider}`, "/api/providers lists them.");
  }
  const accepted = new Set(
    terms.attesters.filter((one) => one.accepted === 1).map(({ kind, attester }) => `${kind} ${attester}`),
  );
  return {
    ...standing,
    certificates: certificates.map((of, index) => ({
      uid: of.uid,
      kind: of.kind,
      attester: checksummed(of.attester),
      accepted: accepted.has(`${of.kind} ${of.attester}`),
      issuedAt: of.issued_at,
      expiresAt: of.expires_at,
      ...stateOf(of, certificates.slice(0, index), changes, clock.now),
      evidenceHash: of.evidence_hash,
      figures: JSON.parse(of.figures),
      ...placed(of),
    })),
    days: latestDays(days).map((day) => dayView(day, outcomes, maps, clock)),
    extensions: extensions.map((of) => ({
      untilAt: of.until_at,
      reasonHash: of.reason_hash,
      at: of.timestamp,
      txHash: of.tx_hash,
    })),
    history: history.map((of) => ({
      status: of.status,
      tier: of.tier,
      unmet: requirementsIn(of.unmet),
      ...placed(of),
    })),
  };
}

/** `later` are those that were bound after it. */
function stateOf(
  of: CertificateRow,
  later: readonly CertificateRow[],
  changes: readonly Change[],
  now: number,
): Pick<Detail["certificates"][number], "state" | "heldUntil"> {
  const own = changes.filter(({ uid }) => uid === of.uid);
  const held = own.find(({ change }) => change === "held");
  const decided = own.findLast(({ change }) => change === "stands" || change === "struck");
  const heldUntil = held !== undefined && decided === undefined ? (held.until_at ?? 0) : 0;
  const states = {
    revoked: own.some(({ change }) => change === "revoked"),
    struck: decided?.change === "struck",
    replaced: later.some(({ kind, place }) => kind === of.kind && place === of.place),
    expired: of.expires_at !== null && of.expires_at <= now,
    held: heldUntil > now,
    bound: true,
  };
  const state = (["revoked", "struck", "replaced", "expired", "held"] as const).find((name) => states[name]) ?? "bound";
  return { state, heldUntil: heldUntil > now ? heldUntil : null };
}

/** The newest report of each epoch. */
function latestDays(days: readonly DayRow[]): DayRow[] {
  return [...new Map(days.toReversed().map((day) => [day.epoch, day])).values()].toReversed();
}

function dayView(
  day: DayRow,
  outcomes: readonly OutcomeRow[],
  maps: readonly Map_[],
  { schedule }: ProviderClock,
): Detail["days"][number] {
  const bad = BigInt(day.bad_slots);
  return {
    epoch: day.epoch,
    startAt: epochStartSeconds(schedule, day.epoch),
    badSlots: slotsHex(bad),
    badCount: slotsOf(bad).length,
    availableBps: availableBps(bad),
    outcomes: outcomes
      .filter(({ epoch }) => epoch === day.epoch)
      .toReversed()
      .map((of) => ({
        outcome: of.outcome,
        account: checksummedOrNull(of.account ?? ""),
        bondTokens: of.amount,
        reasonHash: of.reason_hash,
        request: of.request,
        at: of.timestamp,
        txHash: of.tx_hash,
      })),
    maps: maps
      .filter(({ block, log_index }) => block === day.block && log_index === day.log_index)
      .map(({ checker, bad_slots }) => ({ checker: checksummed(checker), badSlots: slotsHex(BigInt(bad_slots)) })),
  };
}

const slotsHex = (slots: bigint): Hex => numberToHex(slots, { size: 12 });

function placed({ block, timestamp, tx_hash }: { block: number; timestamp: number; tx_hash: string }) {
  return { block, at: timestamp, txHash: tx_hash };
}
