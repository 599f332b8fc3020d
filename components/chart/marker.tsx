const SHAPES = { second: "M0-5 5 0 0 5-5 0Z", third: "M-3.2-3.2h6.4v6.4h-6.4Z" };

/** Disc, diamond or square by age of the series, so that lines are told apart without colour. */
export function Marker({ rank, x, y }: { rank: number; x: string; y: number }) {
  if (rank === 0) return <circle className="k1" cx={x} cy={y} r="4" />;
  return (
    <svg x={x} y={y} width="1" height="1" aria-hidden="true">
      <path className={`k${rank + 1}`} d={rank === 1 ? SHAPES.second : SHAPES.third} />
    </svg>
  );
}
