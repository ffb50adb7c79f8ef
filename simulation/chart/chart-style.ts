/** Colours for light and dark; every line also differs by its dashes, for who sees no colours or prints. */
export const chartStyle = `
svg { --ground: #fcfdfd; --ink: #121a1c; --ink-2: #5c6a70; --grid: #e0e6e6; --ours: #0b5a66; --fluence: #ad3c29; --livepeer: #7a5200; --aim: #66757b; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #0f1517; --ink: #e5ebea; --ink-2: #8f9da0; --grid: #243033; --ours: #6cc5cf; --fluence: #f08d79; --livepeer: #e2b455; --aim: #8f9da0; }
}
.ground { fill: var(--ground); }
text { font: 12px system-ui, "Helvetica Neue", Arial, sans-serif; fill: var(--ink); }
.heading { font-size: 18px; font-weight: 600; }
.title { font-size: 14px; font-weight: 600; }
.note, .unit, .tick { font-weight: 400; font-size: 12px; fill: var(--ink-2); }
.tick { font-variant-numeric: tabular-nums; }
.grid { stroke: var(--grid); stroke-width: 1; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.leader { fill: none; stroke-width: 1; }
.ours { stroke: var(--ours); } text.ours { stroke: none; fill: var(--ours); font-weight: 600; }
.fluence { stroke: var(--fluence); } .line.fluence { stroke-dasharray: 7 4; } text.fluence { stroke: none; fill: var(--fluence); }
.livepeer { stroke: var(--livepeer); } .line.livepeer { stroke-dasharray: 1.5 4; } text.livepeer { stroke: none; fill: var(--livepeer); }
.aim { stroke: var(--aim); } .line.aim { stroke-width: 1.2; } text.aim { stroke: none; fill: var(--aim); }
`;
