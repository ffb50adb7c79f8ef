import type { Client } from "viem";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { readProviders } from "#protocol/providers/read-providers.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";

const place = vaultParameters.findIndex(({ name }) => name === "slashCapBps");

/** What each pool could lose in a period of 30 days, and could until now. */
export async function slashCapEffect(
  client: Client,
  { symbol, decimals }: ActionContext["token"],
  contracts: ProviderContracts,
  capBps: bigint,
): Promise<SubjectEffect | null> {
  const { committed, blockNumber } = await readProviders(client, contracts);
  const oldBps = await readParameter(client, contracts.vault, place, blockNumber);
  if (oldBps === capBps) return null;
  const words = (tokens: bigint) => `${formatScaledNumber(tokens / 10n ** BigInt(decimals), 0)} ${symbol}`;
  const staked = committed.filter(({ stakedTokens }) => stakedTokens > 0n);
  const changes = staked.map((provider) => {
    const [was, is] = [oldBps, capBps].map((bps) => words((provider.stakedTokens * bps) / 10_000n));
    return {
      name: providerName(provider.number, provider.organisation),
      account: provider.operator,
      what: `may lose ${is} of its pool in 30 days instead of ${was}`,
      why: "",
      atSeconds: null,
    };
  });
  return subjectEffect(`${changes.length} providers and who stakes with them`, changes);
}
