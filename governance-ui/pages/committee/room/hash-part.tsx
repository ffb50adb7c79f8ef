import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { protocolKitHash } from "#governance-ui/room/protocol-kit-hash.ts";
import type { RoomTransaction } from "#governance-ui/room/queue.ts";
import type { RoomHashes } from "#governance-ui/room/room-hashes.ts";
import { signedFileText } from "#governance-ui/room/signed-file.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";

export type HashChecks = {
  byProtocolKit: Hex | null | undefined;
  bySafe: Hex | null | undefined;
  /** Both have answered, or could not. */
  settled: boolean;
  differs: boolean;
};

/** The same hash by protocol-kit, and by the Safe itself; null where it could not be had. */
export function useHashChecks(safe: SafeState, transaction: SafeTransaction, { safeTxHash }: RoomHashes): HashChecks {
  const client = useClient();
  const { chainId } = useDeployment();
  const kit = useQuery({
    queryKey: ["protocol-kit", safe.address, safeTxHash],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      protocolKitHash({ address: safe.address, chainId }, safe.version.text, transaction).catch(() => null),
  });
  const chain = useQuery({
    queryKey: ["safe", safe.address, "hash", safeTxHash],
    enabled: client !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      if (!client) return null;
      const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, nonce } = transaction;
      return readContract(client, {
        address: safe.address,
        abi: safeAbi,
        functionName: "getTransactionHash",
        args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, nonce],
      }).catch(() => null);
    },
  });
  const found = [kit.data, chain.data].filter((hash) => typeof hash === "string");
  return {
    byProtocolKit: kit.data,
    bySafe: chain.data,
    settled: kit.data !== undefined && chain.data !== undefined,
    differs: found.some((hash) => hash !== safeTxHash),
  };
}

function Agreement({ name, hash, own }: { name: string; hash: Hex | null | undefined; own: Hex }) {
  if (hash === undefined) return <li className="badge">{name}: computing…</li>;
  if (hash === null) return <li className="badge warn">{name}: could not be asked</li>;
  const same = hash === own;
  return (
    <li className={`badge ${same ? "good" : "danger"}`}>
      <Icon name={same ? "check" : "warning"} size={14} />
      {name}: {same ? "the same" : `ANOTHER HASH, ${hash}`}
    </li>
  );
}

function HashLine({ name, hash }: { name: string; hash: Hex }) {
  return (
    <div className="hash-line">
      <dt>{name}</dt>
      <dd className="mono">
        {hash} <CopyButton text={hash} label={name} />
      </dd>
    </div>
  );
}

type Props = { safe: SafeState; shown: RoomTransaction; hashes: RoomHashes; checks: HashChecks };

export function HashPart({ safe, shown, hashes, checks }: Props) {
  const { chainId } = useDeployment();
  const { transaction, safeTxHash, signatures } = shown;
  const name = `safe-${transaction.nonce}-${safeTxHash.slice(2, 10)}.json`;
  const command = `npm run safe-hash -- ${name} --safe-version ${safe.version.text}`;
  const save = () =>
    saveFile(
      name,
      "application/json",
      signedFileText({ chainId, safe: safe.address, safeTxHash, transaction, signatures }),
    );
  return (
    <>
      <dl className="hash-lines">
        <HashLine name="Domain hash" hash={hashes.domainHash} />
        <HashLine name="Message hash" hash={hashes.messageHash} />
        <HashLine name="safeTxHash" hash={hashes.safeTxHash} />
      </dl>
      <ul className="hash-checks">
        <Agreement name="protocol-kit" hash={checks.byProtocolKit} own={safeTxHash} />
        <Agreement name="The Safe itself" hash={checks.bySafe} own={safeTxHash} />
      </ul>
      <p className="small">
        Compute them again by another path, on another machine: save{" "}
        <button type="button" className="button plain small" onClick={save}>
          <Icon name="file" size={14} /> {name}
        </button>{" "}
        and run
      </p>
      <p className="command">
        <code>{command}</code> <CopyButton text={command} label="command" />
      </p>
      <p className="small quiet">
        Without a terminal: save{" "}
        <a href="safe-hash.html" download="safe-hash.html">
          the offline page
        </a>
        , open it with no network, and give it that file.
      </p>
    </>
  );
}
