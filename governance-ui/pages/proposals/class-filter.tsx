type Props = { chosen: string; onChoose: (riskClass: string) => void };

const classes = [
  ["", "Any class"],
  ["routine", "Routine"],
  ["treasury", "Treasury"],
  ["constitutional", "Constitutional"],
] as const;

export function ClassFilter({ chosen, onChoose }: Props) {
  return (
    <label className="class-filter">
      <span className="hidden-visually">Filter by risk class</span>
      <select className="select" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {classes.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
