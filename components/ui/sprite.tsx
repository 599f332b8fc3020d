import { SHAPES } from "./shapes";

/** The shapes that `Icon` and the charts refer to; the layout writes it once per page. */
export function Sprite() {
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="p-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--sheet)" />
          <path d="M0 0v6" stroke="var(--chart-rest)" strokeWidth="4" />
        </pattern>
        <pattern id="p-dot" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--sheet)" />
          <circle cx="2.5" cy="2.5" r="1.5" fill="var(--chart-1)" />
        </pattern>
      </defs>
      {Object.entries(SHAPES).map(([name, shape]) => (
        <symbol key={name} id={name} viewBox="0 0 16 16">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}
