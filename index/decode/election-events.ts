import type { Address } from "viem";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { type LogHandler, on } from "./log-handler.ts";
import { storeRails } from "./stored-rails.ts";
import { storeTerms } from "./stored-terms.ts";

/** Elections from candidacy to result. */
export function electionEvents(elections: Address): LogHandler[] {
  return [...openings(elections), ...candidacies(elections), ...ballots(elections), ...counts(elections)];
}

function openings(elections: Address): LogHandler[] {
  return [
    on(elections, abi, "RailsSet", (rows, { rails }, place) =>
      rows.contract_rails.push({ ...place, contract: "Elections", figures: storeRails({ ...rails }) }),
    ),
    on(elections, abi, "NextTermsSet", (rows, { newTerms }, place) =>
      rows.election_terms.push({ ...place, terms: storeTerms(newTerms) }),
    ),
    on(elections, abi, "ElectionOpened", (rows, { number, byElection, by, terms }, place) =>
      rows.elections.push({
        ...place,
        election: Number(number),
        by_election: byElection ? 1 : 0,
        opener: by,
        terms: storeTerms(terms),
      }),
    ),
  ];
}

function candidacies(elections: Address): LogHandler[] {
  return [
    on(elections, abi, "CandidateRegistered", (rows, args, place) =>
      rows.election_candidates.push({
        ...place,
        election: Number(args.number),
        candidate: args.candidate,
        registration: Number(args.registration),
        organisation: args.organisation,
        statement_hash: args.statementHash,
        statement_uri: args.statementURI,
      }),
    ),
    on(elections, abi, "CandidateEndorsed", (rows, args, place) =>
      rows.election_endorsements.push({
        ...place,
        election: Number(args.number),
        candidate: args.candidate,
        holder: args.holder,
        weight: args.weightTokens.toString(),
        total: args.totalTokens.toString(),
      }),
    ),
    on(elections, abi, "CandidateQualified", (rows, { number, candidate, place: at }, place) =>
      rows.election_places.push({ ...place, election: Number(number), candidate, place: Number(at) }),
    ),
    on(elections, abi, "CandidateExcluded", (rows, { number, candidate, reasonHash }, place) =>
      rows.election_exclusions.push({ ...place, election: Number(number), candidate, reason_hash: reasonHash }),
    ),
    on(elections, abi, "CandidateRestored", (rows, { number, candidate }, place) =>
      rows.election_exclusions.push({ ...place, election: Number(number), candidate, reason_hash: null }),
    ),
    on(elections, abi, "BondPaidOut", (rows, { number, candidate, to, bondWei }, place) =>
      rows.election_bonds.push({
        ...place,
        election: Number(number),
        candidate,
        receiver: to,
        bond: bondWei.toString(),
      }),
    ),
  ];
}

function ballots(elections: Address): LogHandler[] {
  return [
    on(elections, abi, "BallotCast", (rows, args, place) =>
      rows.election_ballots.push({
        ...place,
        election: Number(args.number),
        voter: args.voter,
        approvals: args.approvals.toString(),
        weight: args.weightTokens.toString(),
        counted: args.countedTokens.toString(),
      }),
    ),
    on(elections, abi, "BallotSkipped", (rows, { number, voter, refusal }, place) =>
      rows.skipped_election_ballots.push({ ...place, election: Number(number), voter, refusal }),
    ),
    on(elections, abi, "VoteExtended", (rows, { number, untilSeconds }, place) =>
      rows.election_stages.push({
        ...place,
        election: Number(number),
        stage: "extended",
        until_at: Number(untilSeconds),
        reached: null,
        beside: null,
      }),
    ),
  ];
}

function counts(elections: Address): LogHandler[] {
  return [
    on(elections, abi, "BallotsLoaded", (rows, { number, loaded, total }, place) =>
      rows.election_stages.push({
        ...place,
        election: Number(number),
        stage: "loaded",
        until_at: null,
        reached: Number(loaded),
        beside: Number(total),
      }),
    ),
    on(elections, abi, "CandidateRanked", (rows, { number, place: at, rank, winner, supportUnits }, place) =>
      rows.election_ranks.push({
        ...place,
        election: Number(number),
        place: Number(at),
        rank: Number(rank),
        winner: winner ? 1 : 0,
        support: supportUnits.toString(),
      }),
    ),
    on(elections, abi, "ElectionSettled", (rows, { number, winners, runnersUp }, place) =>
      rows.election_stages.push({
        ...place,
        election: Number(number),
        stage: "settled",
        until_at: null,
        reached: Number(winners),
        beside: Number(runnersUp),
      }),
    ),
    on(elections, abi, "ElectionGaveWay", (rows, { number, to }, place) =>
      rows.election_stages.push({
        ...place,
        election: Number(number),
        stage: "gave-way",
        until_at: null,
        reached: Number(to),
        beside: null,
      }),
    ),
    on(elections, abi, "ElectionFailed", (rows, { number, winners, minSeats }, place) =>
      rows.election_stages.push({
        ...place,
        election: Number(number),
        stage: "failed",
        until_at: null,
        reached: Number(winners),
        beside: Number(minSeats),
      }),
    ),
  ];
}
