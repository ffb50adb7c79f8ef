import { BotError } from "#bots/engine/bot-error.ts";
import { commitmentLog } from "#bots/providers/commitment-log.ts";
import { slashLog } from "#bots/providers/slash-log.ts";
import { stakeLog } from "#bots/providers/stake-log.ts";
import { watchRenewals } from "#bots/providers/watch-renewals.ts";
import { watchSlashes } from "#bots/providers/watch-slashes.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { coverCommitmentsDuty } from "./cover-commitments.ts";
import { executeSlashesDuty } from "./execute-slashes.ts";
import type { ModuleDuties } from "./module-duties.ts";
import { raiseCommissionsDuty } from "./raise-commissions.ts";
import { reportPricesDuty } from "./report-prices.ts";
import { resolveRecordsDuty } from "./resolve-records.ts";
import { settleEpochsDuty } from "./settle-epochs.ts";
import { settleSlashesDuty } from "./settle-slashes.ts";

export const providerDuties: ModuleDuties = ({ context, deployment, logs, reporters }) => {
  const contracts = providerContracts(deployment);
  const emissions = emissionContracts(deployment);
  const priced = reporters.some(({ price }) => price !== null);
  if (contracts === null) {
    if (!priced) return { duties: [] };
    throw new BotError(
      "shut-down",
      "this deployment has no providers to report prices for: take them out of --reporters",
    );
  }
  const stakes = stakeLog(logs, contracts.vault);
  const slashes = slashLog(logs, contracts.slashing);
  const commitments = commitmentLog(logs, contracts.commitments);
  return {
    duties: [
      ...(emissions === null ? [] : [settleEpochsDuty(contracts, emissions)]),
      executeSlashesDuty(contracts.slashing, slashes),
      settleSlashesDuty(contracts.vault, stakes),
      coverCommitmentsDuty(contracts, stakes, commitments),
      raiseCommissionsDuty(contracts.commitments, commitments),
      resolveRecordsDuty(contracts, stakes, commitments),
      ...(priced ? [reportPricesDuty(contracts.priceReports, reporters, context.nowMs)] : []),
    ],
    observers: [watchRenewals(context, contracts, commitments), watchSlashes(context, contracts, slashes)],
  };
};
