import { useQuery } from "@tanstack/react-query";
import { formatEther, type Hex, keccak256, toHex } from "viem";
import { Link } from "wouter";
import { proposalQuery } from "#governance-ui/api/proposal-queries.ts";
import { useProposalFallback } from "#governance-ui/chain/use-proposal-fallback.ts";
import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { powerWords } from "#governance-ui/pages/committee/power-words.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import type { Meaning } from "#governance-ui/room/meaning.ts";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";
import { ReasonCheck } from "./reason-check.tsx";

const contractOf = { veto: "CommitteeVeto", pause: "CommitteePause", anchor: "CommitteeResolutions" } as const;

function Raw({ transaction }: { transaction: SafeTransaction }) {
  const { to, value, data, operation, nonce, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = transaction;
  return (
    <details className="room-raw">
      <summary>The ten fields that are signed</summary>
      <dl className="room-args">
        <dt>to</dt>
        <dd>
          <AddressLink address={to} whole />
        </dd>
        <dt>value</dt>
        <dd>
          {formatEther(value)} ETH <span className="quiet mono">{value.toString()} wei</span>
        </dd>
        <dt>data</dt>
        <dd className="room-bytes mono">
          {data} <CopyButton text={data} label="call data" />
        </dd>
        <dt>operation</dt>
        <dd>{operation === 0 ? "0, a call" : "1, a delegatecall"}</dd>
        <dt>safeTxGas, baseGas, gasPrice</dt>
        <dd className="mono">
          {safeTxGas.toString()}, {baseGas.toString()}, {gasPrice.toString()}
        </dd>
        <dt>gasToken, refundReceiver</dt>
        <dd className="mono">
          {gasToken} {refundReceiver}
        </dd>
        <dt>nonce</dt>
        <dd>{nonce.toString()}</dd>
      </dl>
    </details>
  );
}

/** A title is a name that the index gives; this says whether it is that of the text which was voted on. */
function TitleCheck({ id, descriptionHash }: { id: bigint; descriptionHash: Hex }) {
  const { data: proposal } = useQuery(proposalQuery(String(id), useProposalFallback()));
  if (!proposal) return null;
  const isWhole = keccak256(toHex(proposal.description)) === descriptionHash;
  if (!isWhole && proposal.descriptionHash === descriptionHash) {
    return (
      <p className="small soft">
        Its text holds bytes that cannot be shown, so its title cannot be checked here: go by what it stops.
      </p>
    );
  }
  return isWhole ? (
    <p className="small quiet">
      Its title is that of the text which was voted on. <Link href={`/proposals/${proposal.number}`}>Read it</Link>
    </p>
  ) : (
    <p className="field-error">
      The index gives another text than the one that was voted on: do not go by its title, go by what it stops.
    </p>
  );
}

/** The call in words, what it cannot do, and its raw fields. */
export function MeaningPart({ meaning, transaction }: { meaning: Meaning; transaction: SafeTransaction }) {
  const { power } = meaning;
  const words = power === null ? undefined : powerWords[contractOf[power.power]];
  return (
    <>
      <p className={meaning.kind === "unknown" ? "room-sentence unknown" : "room-sentence"}>{meaning.sentence}</p>
      {meaning.stops.length > 0 && (
        <div className="small">
          <p className="quiet">It stops:</p>
          <ol className="room-stops">
            {inOrder(meaning.stops).map(({ item, key }) => (
              <li key={key}>{withShortHex(item)}</li>
            ))}
          </ol>
        </div>
      )}
      {power?.power === "veto" && (
        <TitleCheck id={power.proposal.id} descriptionHash={power.proposal.descriptionHash} />
      )}
      {meaning.args.length > 0 && (
        <dl className="room-args">
          {meaning.args.map(({ name, value }) => (
            <div key={name} className="room-arg">
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {meaning.kind === "rejection" && (
        <p className="small soft">An empty call of the Safe to itself: it moves nothing and only uses up the nonce.</p>
      )}
      {words && <p className="small quiet">It cannot {words.cannot.join(", nor ")}.</p>}
      {power !== null && power.power !== "anchor" && <ReasonCheck hash={power.reasonHash} />}
      {power?.power === "anchor" && <ReasonCheck hash={power.documentHash} file />}
      <Raw transaction={transaction} />
    </>
  );
}
