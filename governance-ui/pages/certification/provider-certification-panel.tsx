import { useQuery } from "@tanstack/react-query";
import { certificationQuery, providerCertificationQuery } from "#governance-ui/api/certification.ts";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { AvailabilityCalendar } from "./availability-calendar.tsx";
import { CertificateTable } from "./certificate-table.tsx";
import { RequirementMark } from "./requirement-mark.tsx";
import { StatusBadge } from "./status-badge.tsx";
import "./certification.css";

type Props = {
  provider: number;
  /** First epoch after the one that runs. */
  untilEpoch: number;
};

/** How a provider stands, its certificates, and when it was not there. */
export function ProviderCertificationPanel({ provider, untilEpoch }: Props) {
  const { data: certification } = useQuery(certificationQuery);
  const { data, error, refetch } = useQuery(providerCertificationQuery(provider));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data || !certification) return <SkeletonRows count={3} height="3rem" />;
  const tier = certification.tiers.find((one) => one.tier === data.tier);
  const name = (number: number) => certification.requirements.find((one) => one.number === number)?.name;
  return (
    <>
      <section className="section" aria-labelledby="certification-title">
        <div className="section-head">
          <h2 id="certification-title">Certification</h2>
          <StatusBadge status={data.status} />
        </div>
        <p className="small">
          Tier: <StrangerText text={tier?.name ?? "none yet"} />
          {data.since !== null && (
            <>
              , with this status since <Relative at={data.since} />
            </>
          )}
        </p>
        {data.requirements.length === 0 ? (
          <p className="quiet">Its tier asks for nothing.</p>
        ) : (
          <dl className="requirement-list">
            {data.requirements.map((of) => (
              <div key={of.number}>
                <dt>
                  <StrangerText text={name(of.number) ?? `requirement ${of.number}`} />
                </dt>
                <dd>
                  <RequirementMark of={of} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <CertificateTable provider={provider} certificates={data.certificates} kinds={certification.kinds} />
      </section>
      <section className="section" aria-labelledby="provider-availability-title">
        <div className="section-head">
          <h2 id="provider-availability-title">Availability</h2>
          <span className="quiet small">by epoch; press one that was bad</span>
        </div>
        <AvailabilityCalendar days={data.days} untilEpoch={untilEpoch} />
      </section>
    </>
  );
}
