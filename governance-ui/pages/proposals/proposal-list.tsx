import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ProposalSummary } from "#governance-ui/api/proposals.ts";
import { ProposalRow } from "#governance-ui/parts/proposal-row.tsx";

type Props = { items: ProposalSummary[]; more: boolean; loadMore: () => void };

const ROW_PX = 88;
const AHEAD = 10;

/** Only the rows in view are in the page; further ones are asked for before they are reached. */
export function ProposalList({ items, more, loadMore }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: AHEAD,
    scrollMargin,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - AHEAD) loadMore();
  }, [more, last, items.length, loadMore]);

  return (
    <div ref={list} className="virtual-list" role="feed" aria-label="Proposals" style={{ height: rows.getTotalSize() }}>
      {visible.map(({ index, key, start }) => {
        const proposal = items[index];
        return (
          proposal && (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="virtual-row"
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <ProposalRow proposal={proposal} />
            </div>
          )
        );
      })}
    </div>
  );
}
