import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useClient, useConnection } from "wagmi";
import { type ProviderDetail, providerStakersQuery } from "#governance-ui/api/providers.ts";
import { useProviderAddresses } from "#governance-ui/chain/providers/provider-contracts.ts";
import {
  coverCall,
  MOST_SETTLED,
  readOwing,
  readWeightGap,
  settleSlashCall,
} from "#governance-ui/chain/providers/upkeep-calls.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

/** What anyone may do for a provider and its stakers, while something is due; the bots do it too. */
export function Upkeep({ provider: { provider, slashes } }: { provider: ProviderDetail }) {
  const client = useClient();
  const { address } = useConnection();
  const addresses = useProviderAddresses();
  const transaction = useTransaction();
  const stakersQuery = useInfiniteQuery(providerStakersQuery(provider));
  const stakers = stakersQuery.data?.pages.flatMap((page) => page.items.map(({ staker }) => staker)) ?? [];
  const question = { ...addresses, provider };
  const { data } = useQuery({
    queryKey: ["providers", "upkeep", provider, stakers, slashes.length],
    queryFn: async () => {
      if (!client) throw new Error("There is no node to ask.");
      const [gap, owing] = await Promise.all([
        readWeightGap(client, question),
        slashes.length === 0 ? [] : readOwing(client, question, stakers),
      ]);
      return { gap, owing };
    },
    enabled: client !== undefined && address !== undefined,
    placeholderData: (previous) => previous,
  });
  const isDue = data !== undefined && (data.gap !== null || data.owing.length > 0);
  if (!client || (!isDue && transaction.stage.name === "idle")) return null;
  const owing = data?.owing.length ?? 0;
  return (
    <section className="panel operator-panel" aria-label="For anyone">
      <div className="panel-part stack">
        <h2>For anyone to do</h2>
        {data?.gap && (
          <>
            <p className="small soft">
              It counts with a weight of {data.gap.weight.toLocaleString("en")}, and its stake covers{" "}
              {data.gap.covered.toLocaleString("en")}. From the next epoch on it counts with that, once somebody says
              so; the bot does once an epoch.
            </p>
            <button
              type="button"
              className="button wide"
              disabled={transaction.busy}
              onClick={() => void transaction.send(() => coverCall(client, question))}
            >
              Fit the weight to the stake
            </button>
          </>
        )}
        {owing > 0 && (
          <>
            <p className="small soft">
              {owing === 1 ? "A staker votes" : `${owing} stakers vote`} with tokens that a slash has taken. They go to
              the treasury; the bot sends them there too.
              {owing > MOST_SETTLED && ` One transaction takes ${MOST_SETTLED} stakers.`}
            </p>
            <button
              type="button"
              className="button wide"
              disabled={transaction.busy}
              onClick={() => void transaction.send(() => settleSlashCall(client, question, data?.owing ?? []))}
            >
              Settle the slash
            </button>
          </>
        )}
        <TransactionNote transaction={transaction} done="Done." />
      </div>
    </section>
  );
}
