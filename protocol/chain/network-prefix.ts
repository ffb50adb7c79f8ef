/** Short names of networks with Safes, by chain id: ethereum-lists/chains, which EIP-3770 refers to. */
const shortNames: Readonly<Record<string, string>> = {
  "1": "eth",
  "10": "oeth",
  "56": "bnb",
  "100": "gno",
  "137": "matic",
  "324": "zksync",
  "1101": "zkevm",
  "5000": "mantle",
  "8453": "base",
  "42161": "arb1",
  "42220": "celo",
  "43114": "avax",
  "59144": "linea",
  "84532": "basesep",
  "534352": "scr",
  "11155111": "sep",
};

const prefixed = /^([a-z0-9-]+):(0x[0-9a-fA-F]{40})$/;

/** What is wrong with an address, and the place of it within what was given. */
export type PrefixProblem = { path: (string | number)[]; message: string };

/**
 * What was given, with each address in it, however deep, without the network's short name before it (EIP-3770). A name of
 * another network than the chain is a problem; of an unknown chain every name is one. Texts stay as they are.
 */
export function withoutNetworkPrefix(
  given: unknown,
  chainId: string | undefined,
  onProblem: (problem: PrefixProblem) => void,
  isText: (path: readonly (string | number)[]) => boolean = () => false,
): unknown {
  const own = chainId === undefined ? undefined : shortNames[chainId];
  const strip = (value: unknown, path: (string | number)[]): unknown => {
    if (isText(path)) return value;
    if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, index]));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(item, [...path, key])]));
    }
    const [, prefix, address] = typeof value === "string" ? (prefixed.exec(value.trim()) ?? []) : [];
    if (prefix === undefined || address === undefined || prefix === own) return address ?? value;
    const message =
      chainId === undefined
        ? `is an address of the network ${prefix}; say which chain this is, with chainId or --chain`
        : `is an address of another network, ${prefix}; this is chain ${chainId}${own === undefined ? "" : ` (${own})`}`;
    onProblem({ path, message });
    return address;
  };
  return strip(given, []);
}
