import { formatEther } from "viem";
import type { CallView } from "#governance-ui/api/proposals.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";

export function CallItem({ call, known, index }: { call: CallView; known: boolean; index: number }) {
  return (
    <li className={known ? "call" : "call unknown"}>
      <dl className="call-facts">
        <dt>Call {index + 1}</dt>
        <dd className="mono call-signature">
          {call.signature ?? (call.data === "0x" ? "plain transfer" : "unknown function")}
        </dd>
        <dt>Target</dt>
        <dd>
          <AddressLink address={call.target} whole />
          {call.hasCode === false && (
            <span className="badge danger">
              <Icon name="warning" size={14} /> had no code when it was proposed
            </span>
          )}
        </dd>
        {call.valueWei !== "0" && (
          <>
            <dt>Value</dt>
            <dd>
              {formatEther(BigInt(call.valueWei))} ETH <span className="quiet mono">{call.valueWei} wei</span>
            </dd>
          </>
        )}
        {inOrder(call.args).map(({ item: argument, place, key }) => (
          <div key={key} className="call-argument">
            <dt>{argument.name || `argument ${place + 1}`}</dt>
            <dd>
              <span className="mono">{argument.value}</span> <span className="quiet small">{argument.type}</span>
            </dd>
          </div>
        ))}
        <dt>Data</dt>
        <dd className="call-data mono">
          {call.data} <CopyButton text={call.data} label="call data" />
        </dd>
      </dl>
    </li>
  );
}
