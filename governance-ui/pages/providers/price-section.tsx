import { formatUnits } from "viem";
import type { ProviderPage } from "#governance-ui/api/providers.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { ReporterNames } from "#governance-ui/parts/reporter-names.tsx";

const usd = (raw: string) => `$${formatUnits(BigInt(raw), 8)}`;

/** Who reports what the token is worth, and who has for the round that is open. */
export function PriceSection({ prices }: { prices: NonNullable<ProviderPage["prices"]> }) {
  const { quorum, items, openRound, price } = prices;
  return (
    <section className="section" aria-labelledby="price-reports-title">
      <div className="section-head">
        <h2 id="price-reports-title">Price reports</h2>
        <span className="quiet small">
          {quorum} of {items.length} make a quorum
        </span>
      </div>
      <p className="small soft provider-note">
        The stake behind units is counted by the token’s price at activation and renewal.{" "}
        {price === null
          ? "No round of these reporters has had a quorum, so they make no price."
          : price.lowUsd8 === price.highUsd8
            ? `These reporters say ${usd(price.lowUsd8)}.`
            : `These reporters say ${usd(price.lowUsd8)} to ${usd(price.highUsd8)}.`}{" "}
        The round closes <Relative at={openRound.closesAt} />.
      </p>
      <ReporterNames
        items={items}
        isOpen
        more={({ last }) => (
          <span className="small soft">
            {last === null ? (
              "never"
            ) : (
              <>
                {usd(last.priceUsd8)} <Relative at={last.at} />
              </>
            )}
          </span>
        )}
      />
    </section>
  );
}
