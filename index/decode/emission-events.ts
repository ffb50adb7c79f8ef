import type { Address } from "viem";
import { emissionControllerAbi as abi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { formerControllerAbi } from "#protocol/chain/former-abis.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { governedRails, railFigures } from "./governed-rails.ts";
import { type LogHandler, on, type Place } from "./log-handler.ts";
import type { RangeRows } from "./range-rows.ts";

type ParameterSet = { parameter: number; oldValue: bigint; newValue: bigint };

/** Epochs and what decides them. */
export function emissionEvents({ controller, reports }: EmissionContracts): LogHandler[] {
  return [...railEvents(controller), ...controllerEvents(controller), ...reportEvents(reports)];
}

function railEvents(controller: Address): LogHandler[] {
  const [contract, parameters] = ["EmissionController", controllerParameters] as const;
  return [
    governedRails({ contract, address: controller, parameters }),
    on(controller, formerControllerAbi, "RailSet", (rows, { parameter, ...rail }, place) =>
      rows.contract_rails.push({ ...place, contract, figures: railFigures(parameters, parameter, rail) }),
    ),
  ];
}

function controllerEvents(controller: Address): LogHandler[] {
  return [
    on(controller, abi, "EpochAccounted", (rows, args, place) =>
      rows.emission_epochs.push({
        ...place,
        epoch: Number(args.epoch),
        outcome: args.outcome,
        old_multiplier: args.oldMultiplierWad.toString(),
        new_multiplier: args.newMultiplierWad.toString(),
        revenue: args.revenueUsd8.toString(),
        smoothed: args.smoothedUsd8.toString(),
        emission: args.emissionTokens.toString(),
      }),
    ),
    on(controller, abi, "EpochsLapsed", (rows, { firstEpoch, lastEpoch }, place) =>
      rows.emission_lapses.push({ ...place, first_epoch: Number(firstEpoch), last_epoch: Number(lastEpoch) }),
    ),
    on(controller, abi, "ParameterSet", pushParameter),
    on(controller, formerControllerAbi, "ParameterSet", pushParameter),
    on(controller, abi, "BudgetSet", (rows, { newTokens }, place) =>
      rows.emission_budgets.push({ ...place, budget: newTokens.toString() }),
    ),
    on(controller, abi, "Lowered", (rows, { newBps, untilEpoch }, place) =>
      rows.emission_limits.push({ ...place, bps: Number(newBps), until_epoch: Number(untilEpoch) }),
    ),
    on(controller, abi, "Lifted", (rows, { newUntilEpoch }, place) =>
      rows.emission_limits.push({ ...place, bps: null, until_epoch: Number(newUntilEpoch) }),
    ),
  ];
}

function pushParameter(rows: RangeRows, { parameter, oldValue, newValue }: ParameterSet, place: Place): void {
  rows.emission_parameters.push({
    ...place,
    parameter,
    old_value: oldValue.toString(),
    new_value: newValue.toString(),
    proposal_id: null,
  });
}

function reportEvents(reports: Address): LogHandler[] {
  return [
    on(reports, revenueReportsAbi, "ReportPosted", (rows, { epoch, reporter, revenueUsd8, medianUsd8 }, place) =>
      rows.revenue_reports.push({
        ...place,
        epoch: Number(epoch),
        reporter,
        revenue: revenueUsd8.toString(),
        median: medianUsd8.toString(),
      }),
    ),
  ];
}
