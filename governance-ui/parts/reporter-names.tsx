import type { ReactNode } from "react";
import type { Address } from "viem";
import { AddressLink } from "./address-link.tsx";
import { Icon } from "./icon.tsx";
import "./reporter-names.css";

type Reporter = { address: Address; reported: boolean };
type Props<Item extends Reporter> = {
  items: readonly Item[];
  /** Whether reports are taken now, so that one may be missing. */
  isOpen: boolean;
  /** What else is said of one. */
  more?: (item: Item) => ReactNode;
};

/** Who reports by signature what no contract sees, and who has for what is open. */
export function ReporterNames<Item extends Reporter>({ items, isOpen, more }: Props<Item>) {
  return (
    <ul className="reporters">
      {items.map((item) => (
        <li key={item.address}>
          <AddressLink address={item.address} />
          {more?.(item)}
          {isOpen && (
            <span className={item.reported ? "badge good" : "badge"}>
              <Icon name={item.reported ? "check" : "ring"} size={14} />
              {item.reported ? "reported" : "not yet"}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
