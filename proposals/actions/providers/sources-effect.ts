import { type Address, type Client, isAddressEqual, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { SubjectChange, SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { addressesOf } from "#protocol/input/field-kinds/address-list.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import { feedParameters } from "#protocol/providers/feed-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { readLowPrice } from "#protocol/providers/read-low-price.ts";
import { readProviders } from "#protocol/providers/read-providers.ts";
import { renewalOf, tokensOf } from "#protocol/providers/renewal.ts";

const abi = parseAbi([
  "function priceFeed() view returns (address)",
  "function sources() view returns (address[] sources)",
  "function priceUsd8() view returns (uint256 lowUsd8, uint256 highUsd8, uint256 updatedAtSeconds)",
]);
const BPS = 10_000n;
const place = (name: (typeof feedParameters)[number]["name"]) =>
  feedParameters.findIndex((parameter) => parameter.name === name);

type Source = { account: Address; lowUsd8: bigint; highUsd8: bigint; fresh: boolean };

/** Which sources come and go with what each says now, and who would need another stake at renewal by the price they make. */
export async function sourcesEffect(
  client: Client,
  { token }: Pick<ActionContext, "token">,
  contracts: ProviderContracts,
  { sources = "[]", needed = "0" }: Inputs,
): Promise<SubjectEffect | null> {
  const { priceFeed, commitments } = contracts;
  const reading = await readProviders(client, contracts);
  const { blockNumber, nowSeconds, committed, kinds } = reading;
  const [asked, old, maxAge, maxDeviation, before] = await Promise.all([
    readContract(client, { address: commitments, abi, functionName: "priceFeed", blockNumber }),
    readContract(client, { address: priceFeed, abi, functionName: "sources", blockNumber }),
    readParameter(client, priceFeed, place("maxAgeSeconds"), blockNumber),
    readParameter(client, priceFeed, place("maxDeviationBps"), blockNumber),
    readLowPrice(client, commitments, blockNumber),
  ]);
  const named = addressesOf(sources);
  const read = (account: Address) => readSource(client, account, { blockNumber, nowSeconds, maxAge });
  const next = await Promise.all(named.map(read));
  const leaving = old.filter((account) => !named.includes(account));
  const joining = next.filter(({ account }) => !old.includes(account));
  const after = priceOf(next, Number(needed), maxDeviation);
  const counts = isAddressEqual(asked, priceFeed) && after !== before;
  const changes = [
    ...leaving.map((account) => changeOf(account, "is asked for the price no more")),
    ...joining.map(({ account, lowUsd8, fresh }) =>
      changeOf(account, "is asked for the price", { why: fresh ? `it says ${usd(lowUsd8)} now` : "it has none now" }),
    ),
    ...(counts ? priced() : []),
  ];
  const made = after === null ? "there is no price" : `the price is ${usd(after)}`;
  const price = counts ? `; ${made} by what they say now` : "";
  return subjectEffect(`Sources: ${leaving.length} of ${old.length} leave, ${joining.length} join${price}`, changes);

  function priced(): SubjectChange[] {
    return committed.flatMap((provider) => {
      const { usd8 } = renewalOf(provider, kinds);
      const change = {
        name: providerName(provider.number, provider.organisation),
        account: provider.operator,
        why: `${usd(usd8)} of stake stand behind its units`,
        atSeconds: provider.endsSeconds,
      };
      if (after === null) return [{ ...change, what: "cannot renew while there is no price" }];
      if (before === null) return [{ ...change, what: `needs ${words(tokensOf(usd8, after))} to renew` }];
      const [was, is] = [tokensOf(usd8, before), tokensOf(usd8, after)];
      return was === is ? [] : [{ ...change, what: `needs ${words(is)} instead of ${words(was)} to renew` }];
    });
  }

  function words(amount: bigint): string {
    return `${formatScaledNumber(amount / 10n ** BigInt(token.decimals), 0)} ${token.symbol}`;
  }
}

async function readSource(
  client: Client,
  account: Address,
  { blockNumber, nowSeconds, maxAge }: { blockNumber: bigint; nowSeconds: number; maxAge: bigint },
): Promise<Source> {
  try {
    const question = { address: account, abi, functionName: "priceUsd8", blockNumber } as const;
    const [lowUsd8, highUsd8, updatedAt] = await readContract(client, question);
    const age = BigInt(nowSeconds) - updatedAt;
    return { account, lowUsd8, highUsd8, fresh: lowUsd8 > 0n && lowUsd8 <= highUsd8 && age >= 0n && age <= maxAge };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { account, lowUsd8: 0n, highUsd8: 0n, fresh: false };
  }
}

/** As contracts/prices/PriceFeed.sol has it; null where there is none. */
function priceOf(sources: readonly Source[], needed: number, maxDeviationBps: bigint): bigint | null {
  const fresh = sources.filter((source) => source.fresh);
  const [low] = fresh.map(({ lowUsd8 }) => lowUsd8).toSorted((a, b) => (a < b ? -1 : 1));
  const high = fresh
    .map(({ highUsd8 }) => highUsd8)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1);
  if (low === undefined || high === undefined || fresh.length < needed) return null;
  return high * BPS > low * (BPS + maxDeviationBps) ? null : low;
}

const usd = (usd8: bigint) => `${formatScaledNumber(usd8 / 10n ** 4n, 4)} USD`;
