import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { dollars } from "#governance-ui/format/number.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { ReporterNames } from "#governance-ui/parts/reporter-names.tsx";

/** Who reports revenue, and who has for the epoch that is open. */
export function ReporterList({ view: { reporters, revenueSource, marketSource } }: { view: EmissionsView }) {
  const open = reporters?.openEpoch ?? null;
  return (
    <section className="section" aria-labelledby="reporters-title">
      <div className="section-head">
        <h2 id="reporters-title">Revenue reports</h2>
        {reporters && (
          <span className="quiet small">
            {reporters.quorum} of {reporters.items.length} make a quorum
          </span>
        )}
      </div>
      {reporters === null ? (
        <p className="section-empty soft">
          Revenue comes from <AddressLink address={revenueSource} />, which takes no reports.
        </p>
      ) : (
        <>
          <p className="small soft emission-lead">
            {open === null ? (
              "No epoch is open for reports now."
            ) : (
              <>
                Epoch {open.epoch} is open; reports close <Relative at={open.closesAt} />.{" "}
                {open.medianUsd8 !== null && <>Median so far {dollars(Number(open.medianUsd8) / 1e8)}.</>}
              </>
            )}
          </p>
          <ReporterNames items={reporters.items} isOpen={open !== null} />
        </>
      )}
      <p className="quiet small emission-lead">
        {marketSource === null ? (
          "Without a market source the multiplier never rises above 1."
        ) : (
          <>
            A multiplier above 1 needs the market that <AddressLink address={marketSource} /> reports.
          </>
        )}
      </p>
    </section>
  );
}
