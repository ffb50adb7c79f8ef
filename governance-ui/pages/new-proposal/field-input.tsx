import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import type { Field } from "#protocol/input/field.ts";
import { formatFieldText, writeFieldText } from "#protocol/input/field-text.ts";
import { resolveField } from "#protocol/input/inputs.ts";

type Props = {
  id: string;
  field: Field;
  fields: Field[];
  texts: Record<string, string>;
  problem: string | null;
  /** Raw. */
  current: string | null;
  /** Its contract holds narrower bounds than its kind of number, which stand elsewhere. */
  guarded: boolean;
  onChange: (text: string) => void;
};

const LONG_KINDS = ["json", "bytes", "text"];

function boundsText({ min, max, ...field }: Field): string | null {
  const words = (raw: string) => formatFieldText({ min, max, ...field }, raw);
  if (min !== null && max !== null && max.length < 40) return `from ${words(min)} to ${words(max)}`;
  return min !== null && min !== "0" ? `at least ${words(min)}` : null;
}

function emptyText({ fallback, kept }: Field): string | null {
  if (kept) return "stays as it is when left empty";
  return fallback === null ? null : `${fallback} when left empty`;
}

/** The asset that gives an amount its unit, by what is chosen now. */
function withAssetUnit(field: Field, fields: Field[], texts: Record<string, string>): Field {
  if (field.assetField === null) return field;
  const options = fields.find(({ name }) => name === field.assetField)?.options ?? [];
  const chosen = options.find(
    ({ label, value }) => label === texts[field.assetField ?? ""] || value === texts[field.assetField ?? ""],
  );
  return chosen ? resolveField(field, fields, { [field.assetField]: chosen.value }) : field;
}

function Control({
  id,
  field,
  text,
  wrong,
  onChange,
}: {
  id: string;
  field: Field;
  text: string;
  wrong: boolean;
  onChange: (text: string) => void;
}) {
  const shared = { id, "aria-invalid": wrong, "aria-describedby": `${id}-hint ${id}-problem` };
  if (field.options !== null || field.kind === "boolean") {
    const labels = field.options?.map(({ label }) => label) ?? ["true", "false"];
    return (
      <select {...shared} className="select" value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose</option>
        {labels.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </select>
    );
  }
  const typed = { ...shared, value: text, placeholder: field.example, spellCheck: false };
  if (LONG_KINDS.includes(field.kind)) {
    return (
      <textarea
        {...typed}
        className="textarea mono short"
        rows={2}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const input = (
    <input {...typed} className="input" autoComplete="off" onChange={(event) => onChange(event.target.value)} />
  );
  const unit = field.kind === "seconds" ? null : field.unit;
  return unit === null ? (
    input
  ) : (
    <span className="affix">
      {input}
      <span className="affix-unit">{unit}</span>
    </span>
  );
}

/** One input with what stands now, its bounds and its unit beside it; problems appear as one types. */
export function FieldInput({ id, field: plain, fields, texts, problem, current, guarded, onChange }: Props) {
  const field = withAssetUnit(plain, fields, texts);
  const text = texts[field.name] ?? "";
  const waiting = plain.assetField !== null && (texts[plain.assetField] ?? "") === "";
  const shown = text === "" ? null : waiting ? "Choose the asset first." : problem;
  const bounds = waiting || guarded ? null : boundsText(field);
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <div className="field-line">
        <Control id={id} field={field} text={text} wrong={shown !== null} onChange={onChange} />
        {current !== null && (
          <button
            type="button"
            className="field-current small"
            title="Use the present value"
            onClick={() => onChange(writeFieldText(field, current))}
          >
            now <strong>{withShortFractions(formatFieldText(field, current))}</strong>
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className="field-hint">
        {[field.help, bounds, emptyText(field)].filter(Boolean).join(" · ")}
      </p>
      <p id={`${id}-problem`} className="field-error" aria-live="polite">
        {shown}
      </p>
    </div>
  );
}
