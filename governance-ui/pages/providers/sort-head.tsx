import { Icon } from "#governance-ui/parts/icon.tsx";

export type Sorting = { sort: string; order: string; onSort: (sort: string) => void };

type Props = Sorting & { by: string; text: string; className?: string };

/** A column's head that sorts by it, and then the other way round. */
export function SortHead({ by, text, className, sort, order, onSort }: Props) {
  const isChosen = sort === by;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isChosen ? (order === "asc" ? "ascending" : "descending") : "none"}
    >
      <button type="button" className="sort-head" onClick={() => onSort(by)}>
        {text}
        {isChosen && <Icon name={order === "asc" ? "up" : "down"} size={12} />}
      </button>
    </th>
  );
}
