import { zeroAddress } from "viem";
import { z } from "zod";
import { type CommitteeHistory, isBefore } from "#index/committee/committee-history.ts";
import type { CommitteeReading } from "#index/committee/committee-reading.ts";
import { pausableModules } from "#index/committee/pausable-modules.ts";
import { CARETAKER_SECONDS, committeeStanding } from "#index/committee/term-clock.ts";
import type { ElectionsFacts } from "#index/elections/election-facts.ts";
import { organisationView } from "#index/elections/organisation-view.ts";
import { runnersUp } from "#index/elections/runners-up.ts";
import type { Facts } from "#index/query/proposal-facts.ts";
import { recallPetitions } from "#index/query/recall-petitions.ts";
import { stateOf } from "#index/query/state-of.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { Committee } from "#index/schema/committee.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { Store } from "#store/schema/database.ts";
import { committeeHistoryView } from "./committee-history-view.ts";
import { contractNames } from "./contract-names.ts";
import { powersView } from "./powers-view.ts";

const accountsSchema = z.array(z.string());

export interface CommitteeSources {
  store: Store;
  deployment: Deployment;
  contracts: CommitteeContracts;
  history: CommitteeHistory;
  elections: ElectionsFacts;
  reading: CommitteeReading;
  facts: Facts;
  now: number;
}

export async function committeeView(sources: CommitteeSources): Promise<Committee> {
  const { store, deployment, contracts, history, reading, facts, now } = sources;
  const { safe, rules, term, seats } = reading;
  const nameOf = contractNames(deployment);
  const following = await runnersUp(store, reading, sources.elections);
  const owners = new Set(safe.owners);
  const proposal = proposalRefs(facts);
  return {
    safe: {
      address: contracts.safe,
      owners: safe.owners,
      threshold: safe.threshold,
      nonce: safe.nonce,
      synced: safe.synced,
      modules: safe.modules,
      guard: checksummedOrNull(safe.guard === zeroAddress ? null : safe.guard),
    },
    term: termView(sources),
    rules: {
      leastThreshold: rules.leastThreshold,
      leastSeats: rules.leastSeats,
      termLimit: rules.termLimit,
      leadSeconds: rules.leadSeconds,
      nextElectionAt: rules.nextElectionSeconds,
      openSeats: rules.openSeats,
    },
    members: seats.map(({ account, organisation, election, source, terms }) => ({
      address: checksummed(account),
      organisation: organisationView(organisation),
      election: source === 0 ? null : election,
      terms,
      owner: owners.has(account),
    })),
    left: leftThisTerm(history, term.number),
    runnersUp: following.map(({ address, organisation, answer, sits }) => ({
      address: checksummed(address),
      organisation: organisationView(organisation),
      answer,
      sits,
    })),
    powers: powersView(sources).map((power) => ({ ...power, name: nameOf(power.address) })),
    pausable: pausableModules(history)
      .filter(({ lengthSeconds, untilAt }) => lengthSeconds > 0 || now < untilAt)
      .map(({ address, ...module }) => ({
        address: checksummed(address),
        name: nameOf(address),
        ...module,
        paused: now < module.untilAt,
      })),
    vetoes: history.vetoes
      .map((row) => ({
        proposal: proposal(row.proposal_id),
        seating: row.seating,
        reasonHash: row.reason_hash,
        callsHash: row.calls_hash,
        ...traceOf(row),
      }))
      .reverse(),
    pauses: history.pauses
      .map((row) => ({
        module: checksummed(row.module),
        name: nameOf(row.module),
        seating: row.seating,
        untilAt: row.until_at,
        reasonHash: row.reason_hash,
        ...traceOf(row),
      }))
      .reverse(),
    resolutions: history.resolutions
      .map((row) => ({
        proposal: proposal(row.proposal_id),
        documentHash: row.document_hash,
        uri: row.uri,
        seating: row.seating,
        ...traceOf(row),
      }))
      .reverse(),
    petitions: (await recallPetitions(store)).map((row) => ({
      number: row.petition,
      opener: checksummed(row.opener),
      members: accountsSchema.parse(JSON.parse(row.members)).map((member) => checksummed(member)),
      reason: row.reason,
      neededTokens: row.needed,
      signedTokens: row.signed,
      signers: row.signers,
      openedAt: row.timestamp,
      untilAt: row.until_at,
      term: history.seatings.findLast((seating) => isBefore(seating, row))?.term ?? 1,
      proposal: row.proposal_id === null ? null : proposal(row.proposal_id),
      ...traceOf(row),
    })),
    vetoable: facts.proposals
      .filter((one) => one.etaAt !== null && stateOf(facts, one, now) === "queued")
      .map((one) => ({ ...proposal(one.id), etaAt: one.etaAt ?? 0 })),
    history: await committeeHistoryView(store, {
      history,
      term: term.number,
      runnersUp: following.map(({ address }) => address),
      nameOf,
    }),
  };
}

function termView({ reading, history, now }: CommitteeSources): Committee["term"] {
  const { term, threshold } = reading;
  return {
    number: term.number,
    standing: committeeStanding(term.endsSeconds, now),
    startedAt: history.seatings.find((seating) => seating.term === term.number)?.at ?? 0,
    endsAt: term.endsSeconds,
    caretakersUntil: term.endsSeconds + CARETAKER_SECONDS,
    seating: term.seating,
    seats: term.seats,
    filled: term.filled,
    threshold,
    recalled: term.recalled,
    election: term.source === 0 ? null : term.election,
    vacantSince: term.vacantSinceSeconds === 0 ? null : term.vacantSinceSeconds,
  };
}

function leftThisTerm({ seatings, changes }: CommitteeHistory, term: number): Committee["left"] {
  const since = seatings.find((seating) => seating.term === term)?.block ?? 0;
  return changes.flatMap((change): Committee["left"] => {
    const { kind, details, at, block, txHash } = change;
    const left = kind === "resigned" || (kind === "recalled" && details.sat);
    if (!left || block < since) return [];
    return [{ address: checksummed(change.accounts[0] ?? ""), how: kind, at, block, txHash }];
  });
}

function proposalRefs({ proposals }: Facts) {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return (id: string) => ({ id, number: byId.get(id)?.number ?? null, title: byId.get(id)?.title ?? null });
}

function traceOf(row: { timestamp: number; block: number; tx_hash: string }) {
  return { at: row.timestamp, block: row.block, txHash: row.tx_hash };
}
