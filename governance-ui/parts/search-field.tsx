import { Icon } from "./icon.tsx";

type Props = { value: string; onChange: (value: string) => void; label: string; id?: string };

export function SearchField({ value, onChange, label, id }: Props) {
  return (
    <search className="search-field">
      <Icon name="search" />
      <input
        {...(id ? { id } : {})}
        type="search"
        className="input"
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </search>
  );
}
