import { arbitrum, base, gnosis, hardhat, holesky, mainnet, optimism, polygon, sepolia } from "viem/chains";

const chainIds: Record<string, number> = {
  local: hardhat.id,
  mainnet: mainnet.id,
  sepolia: sepolia.id,
  holesky: holesky.id,
  arbitrum: arbitrum.id,
  base: base.id,
  gnosis: gnosis.id,
  optimism: optimism.id,
  polygon: polygon.id,
};

export interface Network {
  name: string;
  chainId: number;
}

/** A network by its name, or any other by its chain id. */
export function parseNetwork(text: string): Network {
  const chainId = chainIds[text];
  if (chainId !== undefined) return { name: text, chainId };
  if (/^[1-9]\d{0,14}$/.test(text)) {
    const name = Object.keys(chainIds).find((key) => chainIds[key] === Number(text));
    return { name: name ?? `chain-${text}`, chainId: Number(text) };
  }
  throw new Error(
    `Unknown network "${text}". Known are ${Object.keys(chainIds).join(", ")}; for another, give its chain id as a number.`,
  );
}
