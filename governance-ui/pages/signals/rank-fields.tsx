import { Icon } from "#governance-ui/parts/icon.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** All choices in an order that buttons change; it is the voter's own only once it was touched. */
export function RankFields({ choices, choice, onChange, disabled }: FieldsProps<readonly number[]>) {
  const order = choice ?? choices.map((_, index) => index + 1);
  const swap = (at: number, by: -1 | 1) => {
    const next = [...order];
    const [here, there] = [next[at], next[at + by]];
    if (here === undefined || there === undefined) return;
    next[at] = there;
    next[at + by] = here;
    onChange(next);
  };
  return (
    <fieldset className="signal-picks" disabled={disabled}>
      <legend className="hidden-visually">Order, the best first</legend>
      <ol className="signal-ranks">
        {order.map((place, at) => {
          const label = choices[place - 1] ?? "";
          return (
            <li key={place} className="signal-rank">
              <span className="num quiet">{at + 1}.</span>
              <span className="signal-words">
                <StrangerText text={label} />
              </span>
              <button
                type="button"
                className="button icon small plain"
                aria-label={`Move ${label} up`}
                disabled={at === 0}
                onClick={() => swap(at, -1)}
              >
                <Icon name="up" size={14} />
              </button>
              <button
                type="button"
                className="button icon small plain"
                aria-label={`Move ${label} down`}
                disabled={at === order.length - 1}
                onClick={() => swap(at, 1)}
              >
                <Icon name="down" size={14} />
              </button>
            </li>
          );
        })}
      </ol>
      {choice === null && (
        <button type="button" className="button plain small" onClick={() => onChange(order)}>
          Keep this order
        </button>
      )}
    </fieldset>
  );
}
