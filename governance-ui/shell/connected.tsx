import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { WagmiProvider } from "wagmi";
import { type DeploymentView, deploymentQuery } from "#governance-ui/api/deployment.ts";
import { apiBase } from "#governance-ui/api/host-settings.ts";
import { DeploymentContext } from "#governance-ui/chain/deployment-context.ts";
import { talkOnlyTo } from "#governance-ui/chain/narrow-policy.ts";
import { createWalletConfig, readUrl } from "#governance-ui/chain/wallet-config.ts";
import { Pages } from "#governance-ui/pages/pages.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import { Shell } from "./shell.tsx";

/**
 * Made anew only with what it is made of: a wallet that connects again takes away what is typed and being sent. What the
 * accounts of a local chain are called changes as they sit down and get up, and is no reason.
 */
function useWalletConfig(deployment: DeploymentView) {
  const { chainId, networkName, rpcUrl, local, accounts } = deployment;
  const key = JSON.stringify([chainId, networkName, rpcUrl, local, accounts.map(({ address }) => address)]);
  const [made, setMade] = useState(() => ({ key, config: createWalletConfig(deployment) }));
  if (made.key === key) return made.config;
  const fresh = { key, config: createWalletConfig(deployment) };
  setMade(fresh);
  return fresh.config;
}

function WithDeployment({ deployment }: { deployment: DeploymentView }) {
  const config = useWalletConfig(deployment);
  useEffect(() => talkOnlyTo([apiBase(), readUrl(deployment)]), [deployment]);
  return (
    <DeploymentContext value={deployment}>
      <WagmiProvider config={config}>
        <Shell>
          <Pages />
        </Shell>
      </WagmiProvider>
    </DeploymentContext>
  );
}

/** Everything below knows which chain and contracts it is about. */
export function Connected() {
  const { data, error, refetch } = useQuery(deploymentQuery);
  if (data) return <WithDeployment deployment={data} />;
  return (
    <main className="alone">
      {error ? <Problem error={error} retry={() => void refetch()} /> : <SkeletonRows count={6} height="4rem" />}
    </main>
  );
}
