import { useState } from "react";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import type { SubjectChange } from "#proposals/catalogue/action-effect.ts";
import "./effect.css";

const FEW = 12;

/** Whom an action would move and when, a line for each; many are folded. */
export function SubjectChanges({ changes }: { changes: readonly SubjectChange[] }) {
  const [all, setAll] = useState(false);
  const { address } = useConnection();
  const isMine = ({ account }: SubjectChange) =>
    account !== null && address !== undefined && isAddressEqual(account, address);
  const mine = changes.filter(isMine);
  const shown = all ? changes : changes.slice(0, FEW);
  return (
    <>
      {mine.length > 0 && (
        <div className="subject-mine">
          <p>
            <strong>What it does to you</strong>
          </p>
          <ul>
            {inOrder(mine).map(({ item: { name, what, why }, key }) => (
              <li key={key}>
                <StrangerText text={name} /> {what}
                {why !== "" && <span className="soft">, {why}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className="subject-changes">
        {inOrder(shown).map(({ item: { name, account, what, why, atSeconds }, key }) => (
          <li key={key} className="subject-change">
            <span>
              {account === null ? <StrangerText text={name} /> : <AddressLink address={account} />}{" "}
              {name !== account && account !== null && <StrangerText text={name} />} {what}
              {why !== "" && <span className="quiet">, {why}</span>}
            </span>
            <span className="subject-when quiet small">
              {atSeconds === null ? "at its execution" : <Moment at={atSeconds} />}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < changes.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {changes.length}
        </button>
      )}
    </>
  );
}
