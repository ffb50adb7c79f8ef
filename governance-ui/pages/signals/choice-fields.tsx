import type { SignalChoice, SignalType } from "#protocol/signals/signal-type.ts";
import type { FieldsProps } from "./fields-props.ts";
import { PickFields } from "./pick-fields.tsx";
import { RankFields } from "./rank-fields.tsx";
import { ShareFields } from "./share-fields.tsx";

type Props = FieldsProps<SignalChoice> & { type: SignalType };

const isList = (choice: SignalChoice | null): choice is readonly number[] => Array.isArray(choice);

/** The fields in which a voter makes a choice, by voting system. */
export function ChoiceFields({ type, choice, ...rest }: Props) {
  if (type === "single-choice") {
    return <PickFields {...rest} many={false} picked={typeof choice === "number" ? [choice] : []} />;
  }
  if (type === "approval") return <PickFields {...rest} many picked={isList(choice) ? choice : []} />;
  if (type === "ranked-choice") return <RankFields {...rest} choice={isList(choice) ? choice : null} />;
  const shares = choice !== null && typeof choice === "object" && !isList(choice) ? choice : null;
  return <ShareFields {...rest} choice={shares} />;
}
