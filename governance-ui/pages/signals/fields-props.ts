import type { SignalChoice } from "#protocol/signals/signal-type.ts";

export type FieldsProps<Choice extends SignalChoice> = {
  choices: readonly string[];
  choice: Choice | null;
  onChange: (choice: Choice | null) => void;
  disabled: boolean;
};
