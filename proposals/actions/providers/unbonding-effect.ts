import type { Client } from "viem";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { readProviders } from "#protocol/providers/read-providers.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";

const place = vaultParameters.findIndex(({ name }) => name === "unbondingSeconds");

/** Whose stakers would wait longer, or shorter, to leave; who has asked already waits as long as was said then. */
export async function unbondingEffect(
  client: Client,
  contracts: ProviderContracts,
  seconds: bigint,
): Promise<SubjectEffect | null> {
  const { committed, blockNumber } = await readProviders(client, contracts);
  const old = await readParameter(client, contracts.vault, place, blockNumber);
  if (old === seconds) return null;
  const staked = committed.filter(({ stakedTokens }) => stakedTokens > 0n);
  const what = `who asks to leave it from then on waits ${writeDuration(seconds)} instead of ${writeDuration(old)}`;
  return subjectEffect(
    `Who stakes with ${staked.length} providers`,
    staked.map(({ number, organisation, operator }) => ({
      name: providerName(number, organisation),
      account: operator,
      what,
      why: "",
      atSeconds: null,
    })),
  );
}
