import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Empty } from "#governance-ui/parts/empty.tsx";
import { JoiningNote } from "#governance-ui/parts/joining-note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { policyWords } from "#protocol/certification/policy-words.ts";
import { type ReadKind, type ReadTier, readPolicies } from "#protocol/certification/read-policies.ts";

/** What votes ask of providers, tier by tier, and whose certificates count; read from the chain. */
export function CertificationPage() {
  const client = useClient();
  const certification = useContract("Certification");
  const query = useQuery({
    queryKey: ["certification", "policies", certification],
    queryFn: () => {
      if (client === undefined) throw new Error("There is no connection to the chain.");
      return readPolicies(client, { certification });
    },
    enabled: client !== undefined,
  });
  return (
    <>
      <PageHead
        title="Certification"
        lead="What a provider has to prove to be in a tier, and who may certify it. Whoever lacks something has a grace, and earns nothing once that is over."
      />
      <JoiningNote module="certification" />
      {query.isPending && <SkeletonRows count={4} height="2.5rem" />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Tiers {...query.data} />}
      {query.data && <Kinds kinds={query.data.kinds} />}
    </>
  );
}

function Tiers({ tiers, kinds }: { tiers: readonly ReadTier[]; kinds: readonly ReadKind[] }) {
  // Tiers are never taken back, so that a number stays one's own.
  const numbered = tiers.map((tier, number) => ({ ...tier, number }));
  return (
    <section className="section" aria-labelledby="tiers-title">
      <h2 id="tiers-title">Tiers</h2>
      {tiers.length === 0 && <Empty title="No vote has added a tier, so nothing is asked of providers." />}
      {numbered.map(({ name, values, number }) => (
        <article key={number}>
          <h3>
            <StrangerText text={name} />
          </h3>
          <ul>
            {policyWords(values, kinds).map((words) => (
              <li key={words}>
                <StrangerText text={words} />
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function Kinds({ kinds }: { kinds: readonly ReadKind[] }) {
  return (
    <section className="section" aria-labelledby="kinds-title">
      <h2 id="kinds-title">Certificates</h2>
      {kinds.length === 0 && <Empty title="No vote has added a kind of certificate." />}
      <ul>
        {kinds.map(({ name, attesters }) => (
          <li key={name}>
            <StrangerText text={name} />
            {attesters.length === 0 ? ", which nobody certifies yet" : ", by "}
            {attesters.map((attester, index) => (
              <span key={attester}>
                {index > 0 && ", "}
                <AddressLink address={attester} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
